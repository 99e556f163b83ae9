import { localDateOf } from '@naober/kit/local-time';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { sayOf, type Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { moveTo } from './move-to.ts';
import type { SignUp } from './sign-up.entity.ts';
import { releaseHoldJob } from './sign-up-jobs.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

/** SG-3: until when what is on hold can be solved. */
export async function holdEndsAt({ tx, now }: Acting, { startsAt }: OpenShift): Promise<Date> {
  const minutes = parameterOn(await ruleParameters(tx), 'SG-3.hold-ends-before-start', localDateOf(now));
  return new Date(startsAt.getTime() - minutes * 60_000);
}

/**
 * A registration or qualification fell away: the place is kept until the cut-off, and given back then if that is not
 * solved. Person and shift are locked. Why, the host does not learn; that a check does not hold is in the outcome.
 */
export async function putOnHold(acting: Acting, signUp: SignUp, shift: OpenShift): Promise<void> {
  const { tx, events } = acting;
  const solveBefore = await holdEndsAt(acting, shift);
  moveTo(signUp, shift, SignUpStatus.ON_HOLD);
  await sayOf(acting, 'SIGN_UP_ON_HOLD', signUp, { solveBefore: solveBefore.toISOString() });
  await events.enqueue(tx, releaseHoldJob, { signUpId: signUp.id }, { notBefore: solveBefore });
}

/** It holds again: the host counts on the professional as before. Person and shift are locked, rules were asked. */
export async function endHold(acting: Acting, signUp: SignUp, shift: OpenShift): Promise<void> {
  moveTo(signUp, shift, SignUpStatus.CONFIRMED);
  await sayOf(acting, 'SIGN_UP_CONFIRMED', signUp, {});
}
