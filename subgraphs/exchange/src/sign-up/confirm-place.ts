import { sayOf, type Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { maySupervise } from './may-supervise.ts';
import { moveTo } from './move-to.ts';
import type { SignUp } from './sign-up.entity.ts';
import { markWorkedJob } from './sign-up-jobs.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';
import { superviseAgain } from './supervise-again.ts';

/** The host counts on the professional from now on, and she hears so. Person and shift are locked, rules were asked. */
export async function confirmPlace(acting: Acting, signUp: SignUp, shift: OpenShift): Promise<void> {
  const { tx, events, now } = acting;
  moveTo(signUp, shift, SignUpStatus.CONFIRMED);
  signUp.decidedAt = now;
  if (shift.isLearning) signUp.maySupervise = await maySupervise(tx, signUp.professionalId, shift);
  await superviseAgain(acting, signUp, shift);
  await sayOf(acting, 'SIGN_UP_CONFIRMED', signUp, {});
  await events.enqueue(tx, markWorkedJob, { shiftId: shift.id }, { notBefore: shift.endsAt });
}
