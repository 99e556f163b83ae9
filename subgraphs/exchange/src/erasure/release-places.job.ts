import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { leaveSupervision } from '../sign-up/leave-supervision.ts';
import { giveUp } from '../sign-up/give-up.ts';
import { withWaitingList } from '../sign-up/lock.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { ShiftSwap } from '../swap/shift-swap.entity.ts';
import { SwapStatus } from '../swap/swap.enums.ts';
import { isWithdrawable } from '../sign-up/sign-up.rules.ts';

export const releasePlacesJob = 'exchange.release-places';

/** Takes back what somebody who was erased had still signed up for. */
export const releasePlaces: Job = {
  name: releasePlacesJob,
  run: (orm, { personId }, events, now) => releasePlacesOf(orm, events, personId as string, now),
};

/** Nobody waits for her answer any more. */
const withdrawSwapsOf = (em: EntityManager, personId: string, now: Date): Promise<void> =>
  em.transactional(
    async tx => {
      const hers = { $or: [{ holderId: personId }, { takerId: personId }] };
      const running = { $in: [SwapStatus.PROPOSED, SwapStatus.ACCEPTED_BY_OTHER] };
      for (const swap of await tx.find(ShiftSwap, { ...hers, status: running }))
        Object.assign(swap, { status: SwapStatus.WITHDRAWN, decidedAt: now });
    },
    { clear: true },
  );

/** Safe to repeat: what has begun stays as it was worked, what is over stays as it was decided. */
export async function releasePlacesOf(orm: MikroORM, events: Events, personId: string, now: Date): Promise<void> {
  const em = platformFork(orm);
  await withdrawSwapsOf(em, personId, now);
  await leaveSupervision(orm, events, personId, now);
  const ahead = await em.find(SignUp, { professionalId: personId, startsAt: { $gt: now } }, { orderBy: { id: 'asc' } });
  for (const { id, shift } of ahead.filter(one => isWithdrawable(one, now))) {
    await withWaitingList(em, shift.id, [personId], async (tx, locked) => {
      const signUp = await tx.findOneOrFail(SignUp, id);
      if (isWithdrawable(signUp, now)) await giveUp({ tx, events, now }, signUp, locked);
    });
  }
}
