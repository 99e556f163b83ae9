import { createHash } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { sayOf, type Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { moveTo } from './move-to.ts';
import { offerTimes } from './offer-time.rules.ts';
import { SignUp } from './sign-up.entity.ts';
import { lapseOfferJob, tellOfferJob } from './sign-up-jobs.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

/** Keeps a place for somebody who waits for it; false when there is no time left in which to answer. */
export async function offerPlace(acting: Acting, signUp: SignUp, shift: OpenShift): Promise<boolean> {
  const { tx, events, now } = acting;
  const times = offerTimes(shift.startsAt, now, await ruleParameters(tx));
  if (!times) return false;
  moveTo(signUp, shift, SignUpStatus.OFFERED);
  Object.assign(signUp, { offeredAt: now, offerExpiresAt: times.expiresAt });
  await events.enqueue(tx, lapseOfferJob, { signUpId: signUp.id }, { notBefore: times.expiresAt });
  await tellAt(acting, signUp, times.toldAt);
  return true;
}

/** Tells of an offer, or of its new end, now or when the quiet hours are over. */
export async function tellAt(acting: Acting, signUp: SignUp, moment: Date): Promise<void> {
  const { tx, events, now } = acting;
  if (moment <= now) await tell(acting, signUp);
  else await events.enqueue(tx, tellOfferJob, { signUpId: signUp.id }, { notBefore: moment });
}

/** Once per offer and its end, however often it is said. */
function tell(acting: Acting, signUp: SignUp): Promise<void> {
  const { id, offeredAt, offerExpiresAt } = signUp;
  const expiresAt = offerExpiresAt!.toISOString();
  return sayOf(
    acting,
    'PLACE_OFFERED',
    signUp,
    { expiresAt },
    { id: idOf(`${id} ${offeredAt!.toISOString()} ${expiresAt}`) },
  );
}

/** The same id for the same words. */
function idOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** Tells in the morning of an offer that was made at night, if it still stands. */
export const tellOffer: Job = {
  name: tellOfferJob,
  run: (orm, { signUpId }, events, now) => tellOfferOf(orm, events, signUpId as string, now),
};

export async function tellOfferOf(orm: MikroORM, events: Events, signUpId: string, now: Date): Promise<void> {
  await platformFork(orm).transactional(async tx => {
    const signUp = await tx.findOne(SignUp, signUpId);
    if (signUp?.status === SignUpStatus.OFFERED) await tell({ tx, events, now }, signUp);
  });
}
