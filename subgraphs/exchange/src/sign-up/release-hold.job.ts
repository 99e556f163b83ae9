import type { MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { sayOf } from '../message/say-of-sign-up.ts';
import { freePlace } from './free-place.ts';
import { holdEndsAt } from './hold.ts';
import { withWaitingList } from './lock.ts';
import { SignUp } from './sign-up.entity.ts';
import { releaseHoldJob } from './sign-up-jobs.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

/** Gives a place that was on hold to others, when what was wrong was not solved in time. */
export const releaseHold: Job = {
  name: releaseHoldJob,
  run: (orm, { signUpId }, events, now) => releaseHoldOf(orm, events, signUpId as string, now),
};

/** Safe to repeat; for a shift that starts later than it did, it comes back. */
export async function releaseHoldOf(orm: MikroORM, events: Events, signUpId: string, now: Date): Promise<void> {
  const em = platformFork(orm);
  const onHold = await em.findOne(SignUp, { id: signUpId, status: SignUpStatus.ON_HOLD });
  if (!onHold) return;
  await withWaitingList(em, onHold.shift.id, [onHold.professionalId], async (tx, locked) => {
    const signUp = await tx.findOneOrFail(SignUp, signUpId);
    if (signUp.status !== SignUpStatus.ON_HOLD) return;
    const acting = { tx, events, now };
    const until = await holdEndsAt(acting, locked.shift);
    if (until > now) return events.enqueue(tx, releaseHoldJob, { signUpId }, { notBefore: until });
    await sayOf(acting, 'SIGN_UP_RELEASED', signUp, {});
    await freePlace(acting, signUp, SignUpStatus.RELEASED, locked);
    signUp.decidedAt = now;
  });
}
