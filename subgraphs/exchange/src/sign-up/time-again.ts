import type { RuleParameter } from '../eligibility/facts.rules.ts';
import type { Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { holdEnd } from './hold-time.rules.ts';
import { tellAt } from './offer-place.ts';
import { latestAnswer, offerTimes } from './offer-time.rules.ts';
import { lapseOfferJob, releaseHoldJob } from './sign-up-jobs.ts';
import type { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

/**
 * What time ends is ended by the shift's new start: a hold that waited for the old one would outlive its cut-off, and an
 * offer the moment at which the host must know. The jobs of before come too late, or too early, and do no harm.
 */
export async function timeAgain(
  acting: Acting,
  signUp: SignUp,
  { startsAt }: OpenShift,
  parameters: readonly RuleParameter[],
): Promise<void> {
  const { tx, events, now } = acting;
  const payload = { signUpId: signUp.id };
  if (signUp.status === SignUpStatus.ON_HOLD)
    await events.enqueue(tx, releaseHoldJob, payload, { notBefore: holdEnd(startsAt, parameters, now) });
  if (signUp.status !== SignUpStatus.OFFERED) return;
  const latest = latestAnswer(startsAt, parameters, now);
  if (signUp.offerExpiresAt! <= latest) return;
  signUp.offerExpiresAt = latest;
  await events.enqueue(tx, lapseOfferJob, payload, { notBefore: latest });
  // She counts on the time that she was told.
  const times = offerTimes(startsAt, now, parameters);
  if (times) await tellAt(acting, signUp, times.toldAt);
}
