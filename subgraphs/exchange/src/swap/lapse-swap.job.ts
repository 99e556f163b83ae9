import type { MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { lapseSwapJob } from './add-swap.ts';
import { lockSwap } from './locked-swap.ts';
import { sayToBoth } from './say-of-swap.ts';
import { ShiftSwap } from './shift-swap.entity.ts';
import { SwapStatus } from './swap.enums.ts';

/** Ends a swap that came to nothing before the first of its shifts began. */
export const lapseSwap: Job = {
  name: lapseSwapJob,
  run: (orm, { swapId }, events, now) => lapseSwapOf(orm, events, swapId as string, now),
};

/** Safe to repeat: what is done stays done. */
export async function lapseSwapOf(orm: MikroORM, events: Events, swapId: string, now: Date): Promise<void> {
  const em = platformFork(orm);
  const known = await em.findOne(ShiftSwap, swapId, { populate: ['given', 'returned'] });
  if (!known || known.expiresAt > now) return;
  await em.transactional(
    async tx => {
      const locked = await lockSwap(tx, known, []);
      const { swap } = locked;
      if (swap.status !== SwapStatus.PROPOSED && swap.status !== SwapStatus.ACCEPTED_BY_OTHER) return;
      Object.assign(swap, { status: SwapStatus.LAPSED, decidedAt: now });
      await sayToBoth({ tx, events, now }, 'SWAP_LAPSED', locked);
    },
    { clear: true },
  );
}
