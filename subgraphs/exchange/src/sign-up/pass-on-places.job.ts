import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { offerOn } from './free-place.ts';
import { withWaitingList } from './lock.ts';
import { SignUp } from './sign-up.entity.ts';
import { passOnPlacesJob } from './sign-up-jobs.ts';

/** Gives free places of a shift, and those whose undo time is over, to who waits for them. */
export const passOnPlaces: Job = {
  name: passOnPlacesJob,
  run: (orm, { shiftId }, events, now) => passOnPlacesOf(platformFork(orm), events, shiftId as string, now),
};

/** Safe to repeat; for a place that is still kept it comes back. */
export const passOnPlacesOf = (em: EntityManager, events: Events, shiftId: string, now: Date): Promise<void> =>
  withWaitingList(em, shiftId, [], async (tx, { shift, waiting }) => {
    const kept = await tx.find(SignUp, { shift: shiftId, keptUntil: { $ne: null } });
    for (const signUp of kept.filter(({ keptUntil }) => keptUntil! <= now)) {
      signUp.keptUntil = null;
      shift.placesTaken -= 1;
    }
    const later = kept.flatMap(({ keptUntil }) => (keptUntil && keptUntil > now ? [keptUntil.getTime()] : []));
    if (later.length > 0)
      await events.enqueue(tx, passOnPlacesJob, { shiftId }, { notBefore: new Date(Math.min(...later)) });
    await offerOn({ tx, events, now }, shift, waiting);
  });
