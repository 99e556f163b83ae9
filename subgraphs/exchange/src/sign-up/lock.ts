import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { fail } from '@naober/kit/errors';
import { BorrowedProfessional } from '../borrowed/professional.entity.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

/**
 * Locks people, then the shift: the one order in which this subgraph locks, so that nobody waits in a circle.
 * Throws UNAVAILABLE for a person who is not known here yet, NOT_FOUND for a shift that is not there.
 */
export async function lockPeopleThenShift(tx: EntityManager, personIds: readonly string[], shiftId: string): Promise<OpenShift> {
  const people = [...new Set(personIds)];
  const locked = await tx.find(BorrowedProfessional, { id: { $in: people } }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
  if (locked.length < people.length) throw fail('UNAVAILABLE', 'This person is not known here yet: try again in a moment.');
  const shift = await tx.findOne(OpenShift, shiftId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!shift) throw fail('NOT_FOUND', `There is no shift ${shiftId}.`);
  return shift;
}

/** The waiting list of a shift, in the order in which it is served. */
export const waitingListOf = (em: EntityManager, shiftId: string): Promise<SignUp[]> =>
  em.find(SignUp, { shift: shiftId, status: SignUpStatus.WAITLISTED }, { orderBy: { queueNumber: 'asc' } });

/** A shift whose sign-up frees its place: with the waiting list, whose people are locked too. */
export interface FreedShift {
  readonly shift: OpenShift;
  readonly signUp: SignUp;
  readonly waiting: readonly SignUp[];
}

const mostTries = 10;

/**
 * Runs `work` with the sign-up, its shift and everybody on the shift's waiting list locked. Somebody who joins
 * the list while it is being locked makes it begin again: locking that person late could wait in a circle.
 */
export async function withFreedShift<T>(em: EntityManager, signUpId: string, work: (tx: EntityManager, freed: FreedShift) => Promise<T>): Promise<T> {
  for (let tries = 0; tries < mostTries; tries++) {
    const done = await em.transactional(async (tx) => {
      const freed = await lockFreedShift(tx, signUpId);
      return freed && { result: await work(tx, freed) };
    }, { clear: true });
    if (done) return done.result;
  }
  throw fail('UNAVAILABLE', 'The waiting list keeps changing: try again in a moment.');
}

async function lockFreedShift(tx: EntityManager, signUpId: string): Promise<FreedShift | null> {
  const found = await tx.findOneOrFail(SignUp, signUpId);
  const people = [found.professionalId, ...(await waitingListOf(tx, found.shift.id)).map(({ professionalId }) => professionalId)];
  tx.clear();
  const shift = await lockPeopleThenShift(tx, people, found.shift.id);
  const waiting = await waitingListOf(tx, shift.id);
  if (waiting.some(({ professionalId }) => !people.includes(professionalId))) return null;
  return { shift, signUp: await tx.findOneOrFail(SignUp, signUpId), waiting };
}
