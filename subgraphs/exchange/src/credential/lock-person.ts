import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { fail } from '@naober/kit/errors';
import { BorrowedProfessional } from '../borrowed/professional.entity.ts';

/** Locks a person, before anything of hers. Throws UNAVAILABLE for who is not known here yet, NOT_FOUND for who was erased. */
export async function lockPerson(tx: EntityManager, personId: string): Promise<BorrowedProfessional> {
  const person = await tx.findOne(BorrowedProfessional, personId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!person) throw fail('UNAVAILABLE', 'This person is not known here yet: try again in a moment.');
  if (person.isErased) throw fail('NOT_FOUND', 'This person was erased.');
  return person;
}
