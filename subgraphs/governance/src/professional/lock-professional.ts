import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { fail } from '@naober/kit/errors';
import { Professional } from './professional.entity.ts';

/** Makes the transaction the only one that decides about the person. Throws NOT_FOUND for who is erased or not there. */
export async function lockProfessional(tx: EntityManager, id: string): Promise<Professional> {
  const person = await tx.findOne(Professional, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!person || person.erasedAt !== null) throw fail('NOT_FOUND', `There is nobody of the id ${id}.`);
  return person;
}
