import type { MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { giveUp } from '../sign-up/give-up.ts';
import { withWaitingList } from '../sign-up/lock.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { isWithdrawable } from '../sign-up/sign-up.rules.ts';

export const releasePlacesJob = 'exchange.release-places';

/** Takes back what somebody who was erased had still signed up for. */
export const releasePlaces: Job = {
  name: releasePlacesJob,
  run: (orm, { personId }, events, now) => releasePlacesOf(orm, events, personId as string, now),
};

/** Safe to repeat: what has begun stays as it was worked, what is over stays as it was decided. */
export async function releasePlacesOf(orm: MikroORM, events: Events, personId: string, now: Date): Promise<void> {
  const em = platformFork(orm);
  const ahead = await em.find(SignUp, { professionalId: personId, startsAt: { $gt: now } }, { orderBy: { id: 'asc' } });
  for (const { id, shift } of ahead.filter(one => isWithdrawable(one, now))) {
    await withWaitingList(em, shift.id, [personId], async (tx, locked) => {
      const signUp = await tx.findOneOrFail(SignUp, id);
      if (isWithdrawable(signUp, now)) await giveUp({ tx, events, now }, signUp, locked);
    });
  }
}
