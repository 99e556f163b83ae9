import type { EntityManager } from '@mikro-orm/postgresql';
import { freePlace } from './free-place.ts';
import type { LockedShift } from './lock.ts';
import type { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

/** Takes a sign-up back for its professional; the first of the waiting list moves up. Everybody concerned is locked. */
export async function giveUp(tx: EntityManager, signUp: SignUp, locked: LockedShift, now: Date): Promise<void> {
  await freePlace(tx, signUp, locked, now);
  Object.assign(signUp, { status: SignUpStatus.WITHDRAWN, decidedAt: now, decidedBy: signUp.professionalId });
}
