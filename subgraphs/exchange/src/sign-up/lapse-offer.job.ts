import type { MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { sayOf } from '../message/say-of-sign-up.ts';
import { freePlace } from './free-place.ts';
import { withWaitingList } from './lock.ts';
import { SignUp } from './sign-up.entity.ts';
import { lapseOfferJob } from './sign-up-jobs.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

/** Ends an offer that nobody answered; the next in line gets it. */
export const lapseOffer: Job = {
  name: lapseOfferJob,
  run: (orm, { signUpId }, events, now) => lapseOfferOf(orm, events, signUpId as string, now),
};

/** Safe to repeat; too early, it comes back when the offer ends. */
export async function lapseOfferOf(orm: MikroORM, events: Events, signUpId: string, now: Date): Promise<void> {
  const em = platformFork(orm);
  const offered = await em.findOne(SignUp, { id: signUpId, status: SignUpStatus.OFFERED });
  if (!offered) return;
  await withWaitingList(em, offered.shift.id, [offered.professionalId], async (tx, locked) => {
    const signUp = await tx.findOneOrFail(SignUp, signUpId);
    if (signUp.status !== SignUpStatus.OFFERED) return;
    const until = signUp.offerExpiresAt!;
    if (until > now) return events.enqueue(tx, lapseOfferJob, { signUpId }, { notBefore: until });
    const acting = { tx, events, now };
    await sayOf(acting, 'OFFER_LAPSED', signUp, {});
    await freePlace(acting, signUp, SignUpStatus.LAPSED, locked);
    signUp.decidedAt = now;
  });
}
