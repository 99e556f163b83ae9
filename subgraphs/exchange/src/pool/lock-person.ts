import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { fail } from '@naober/kit/errors';
import { BorrowedProfessional } from '../borrowed/professional.entity.ts';

/**
 * Locks all that a person decides. Throws UNAVAILABLE for who is not known here yet, FORBIDDEN for who was erased.
 */
export async function lockPerson(tx: EntityManager, personId: string): Promise<BorrowedProfessional> {
  const person = await tx.findOne(BorrowedProfessional, personId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!person) throw fail('UNAVAILABLE', 'You are not known here yet: try again in a moment.');
  if (person.isErased) throw fail('FORBIDDEN', 'Who was erased decides nothing any more.');
  return person;
}
