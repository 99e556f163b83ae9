import { ruleParameters } from '../eligibility/gather-facts.ts';
import { sayOf, type Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { holdEnd } from './hold-time.rules.ts';
import { moveTo } from './move-to.ts';
import type { SignUp } from './sign-up.entity.ts';
import { releaseHoldJob } from './sign-up-jobs.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';
import { superviseAgain } from './supervise-again.ts';

/** SG-3: until when what is on hold can be solved. */
export const holdEndsAt = async ({ tx, now }: Acting, { startsAt }: OpenShift): Promise<Date> =>
  holdEnd(startsAt, await ruleParameters(tx), now);

/**
 * A registration or qualification fell away: the place is kept until the cut-off, and given back then if that is not
 * solved. Person and shift are locked. Why, the host does not learn; that a check does not hold is in the outcome.
 */
export async function putOnHold(acting: Acting, signUp: SignUp, shift: OpenShift): Promise<void> {
  const { tx, events } = acting;
  const solveBefore = await holdEndsAt(acting, shift);
  const { RECONFIRM_NEEDED, CONFIRMED, ON_HOLD } = SignUpStatus;
  signUp.heldFrom = signUp.status === RECONFIRM_NEEDED ? RECONFIRM_NEEDED : CONFIRMED;
  moveTo(signUp, shift, ON_HOLD);
  await superviseAgain(acting, signUp, shift);
  await sayOf(acting, 'SIGN_UP_ON_HOLD', signUp, { solveBefore: solveBefore.toISOString() });
  await events.enqueue(tx, releaseHoldJob, { signUpId: signUp.id }, { notBefore: solveBefore });
}

/**
 * It holds again: the host counts on the professional as before, or asks her again what it asked her then. Person and
 * shift are locked, rules were asked.
 */
export async function endHold(acting: Acting, signUp: SignUp, shift: OpenShift): Promise<void> {
  const status = signUp.heldFrom ?? SignUpStatus.CONFIRMED;
  signUp.heldFrom = null;
  moveTo(signUp, shift, status);
  await superviseAgain(acting, signUp, shift);
  const isConfirmed = status === SignUpStatus.CONFIRMED;
  await sayOf(acting, isConfirmed ? 'SIGN_UP_CONFIRMED' : 'RECONFIRM_NEEDED', signUp, {});
}
