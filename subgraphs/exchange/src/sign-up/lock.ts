import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { fail } from '@naober/kit/errors';
import { BorrowedProfessional } from '../borrowed/professional.entity.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

/**
 * Locks people, then shifts, each in the order of their ids: the one order in which this subgraph locks, so that nobody
 * waits in a circle. Throws UNAVAILABLE for a person who is not known here yet, NOT_FOUND for a shift that is not there.
 */
export async function lockPeopleThenShifts(
  tx: EntityManager,
  personIds: readonly string[],
  shiftIds: readonly string[],
): Promise<OpenShift[]> {
  const people = [...new Set(personIds)];
  const locked = await tx.find(
    BorrowedProfessional,
    { id: { $in: people } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (locked.length < people.length)
    throw fail('UNAVAILABLE', 'This person is not known here yet: try again in a moment.');
  const shifts: OpenShift[] = [];
  for (const id of [...new Set(shiftIds)].sort()) {
    const shift = await tx.findOne(OpenShift, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!shift) throw fail('NOT_FOUND', `There is no shift ${id}.`);
    // Who supervises is read under the lock: somebody may have left while it was waited for.
    if (shift.isLearning) await tx.refresh(shift);
    shifts.push(shift);
  }
  return shifts;
}

/** The same for one shift. */
export async function lockPeopleThenShift(
  tx: EntityManager,
  personIds: readonly string[],
  shiftId: string,
): Promise<OpenShift> {
  const [shift] = await lockPeopleThenShifts(tx, personIds, [shiftId]);
  return shift!;
}

/** Whether a person whom the transaction has locked was erased. */
export const isErased = async (tx: EntityManager, personId: string): Promise<boolean> =>
  (await tx.findOneOrFail(BorrowedProfessional, personId)).isErased;

/** The waiting list of a shift, in the order in which it is served. */
const waitingListOf = (em: EntityManager, shiftId: string): Promise<SignUp[]> =>
  em.find(SignUp, { shift: shiftId, status: SignUpStatus.WAITLISTED }, { orderBy: { queueNumber: 'asc' } });

/** A shift with everybody who waits for it, all locked. */
export interface LockedShift {
  readonly shift: OpenShift;
  readonly waiting: readonly SignUp[];
}

const mostTries = 10;

/**
 * Runs `work` with the shift, everybody on its waiting list and `personIds` locked. Somebody who joins the list
 * while it is being locked makes it begin again: locking that person late could wait in a circle.
 */
export async function withWaitingList<T>(
  em: EntityManager,
  shiftId: string,
  personIds: readonly string[],
  work: (tx: EntityManager, locked: LockedShift) => Promise<T>,
): Promise<T> {
  for (let tries = 0; tries < mostTries; tries++) {
    const done = await em.transactional(
      async tx => {
        const locked = await lockWithWaitingList(tx, shiftId, personIds);
        return locked && { result: await work(tx, locked) };
      },
      { clear: true },
    );
    if (done) return done.result;
  }
  throw fail('UNAVAILABLE', 'The waiting list keeps changing: try again in a moment.');
}

async function lockWithWaitingList(
  tx: EntityManager,
  shiftId: string,
  personIds: readonly string[],
): Promise<LockedShift | null> {
  const expected = (await waitingListOf(tx, shiftId)).map(({ professionalId }) => professionalId);
  tx.clear(); // what is decided on is read under the locks
  const people = [...personIds, ...expected];
  const shift = await lockPeopleThenShift(tx, people, shiftId);
  const waiting = await waitingListOf(tx, shiftId);
  return waiting.every(({ professionalId }) => people.includes(professionalId)) ? { shift, waiting } : null;
}
