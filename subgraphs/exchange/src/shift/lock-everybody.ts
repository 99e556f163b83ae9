import type { EntityManager } from '@mikro-orm/postgresql';
import { fail } from '@naober/kit/errors';
import { lockPeopleThenShift } from '../sign-up/lock.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import type { OpenShift } from './open-shift.entity.ts';

const over = [
  SignUpStatus.DECLINED,
  SignUpStatus.WITHDRAWN,
  SignUpStatus.LAPSED,
  SignUpStatus.RELEASED,
  SignUpStatus.CANCELLED_BY_HOST,
];

/** Whether a sign-up cannot become work any more. */
export const isOver = (status: SignUpStatus): boolean => over.includes(status);

/** A shift with everybody who signed up for it and can still come to work it, all locked; in the order of signing up. */
export interface ShiftWithEverybody {
  readonly shift: OpenShift;
  readonly signUps: readonly SignUp[];
}

const mostTries = 10;

/**
 * Runs `work` with the shift and everybody of its open sign-ups locked, people first. Who signs up while they are being
 * locked makes it begin again.
 */
export async function withEverybody<T>(
  em: EntityManager,
  shiftId: string,
  work: (tx: EntityManager, locked: ShiftWithEverybody) => Promise<T>,
): Promise<T> {
  for (let tries = 0; tries < mostTries; tries++) {
    const done = await em.transactional(
      async tx => {
        const expected = (await openSignUps(tx, shiftId)).map(({ professionalId }) => professionalId);
        tx.clear(); // what is decided on is read under the locks
        const shift = await lockPeopleThenShift(tx, expected, shiftId);
        const signUps = await openSignUps(tx, shiftId);
        const isEverybody = signUps.every(({ professionalId }) => expected.includes(professionalId));
        return isEverybody ? { result: await work(tx, { shift, signUps }) } : null;
      },
      { clear: true },
    );
    if (done) return done.result;
  }
  throw fail('UNAVAILABLE', 'People keep signing up: try again in a moment.');
}

const openSignUps = (em: EntityManager, shiftId: string): Promise<SignUp[]> =>
  em.find(SignUp, { shift: shiftId, status: { $nin: over } }, { orderBy: { queueNumber: 'asc' } });
