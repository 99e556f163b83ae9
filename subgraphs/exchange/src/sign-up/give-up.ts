import type { Acting } from '../message/say-of-sign-up.ts';
import { freePlace } from './free-place.ts';
import type { LockedShift } from './lock.ts';
import type { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

/** Takes a sign-up back for good for its professional; its place is offered on. Everybody concerned is locked. */
export async function giveUp(acting: Acting, signUp: SignUp, locked: LockedShift): Promise<void> {
  await freePlace(acting, signUp, SignUpStatus.WITHDRAWN, locked);
  Object.assign(signUp, { decidedAt: acting.now, decidedBy: signUp.professionalId });
}
