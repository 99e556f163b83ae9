import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { lockSwap } from './locked-swap.ts';
import { sayToBoth } from './say-of-swap.ts';
import { askedSwap, plansSwap } from './swap-access.ts';
import { doneSwap, refusedSwap, swapPayloadOf, type SwapPayload } from './swap-payload.ts';
import { SwapStatus } from './swap.enums.ts';
import { canRefuse } from './swap.rules.ts';

@InputType({ description: 'Which swap.' })
export class RefuseSwapInput {
  @Field(() => ID, { description: 'The swap to refuse.' })
  swapId!: string;
}

const RefuseSwapPayload = swapPayloadOf('RefuseSwap', {
  NOT_AWAITED: 'It does not wait for an answer of who asks.',
});

@Resolver()
export class RefuseSwapMutation {
  @Mutation(() => RefuseSwapPayload, {
    description:
      'Says no to a swap: as the person who was asked, without giving a reason, or as planner of a host who should approve it.',
  })
  async refuseSwap(
    @Arg('input', () => RefuseSwapInput, { description: 'Which swap.' }) { swapId }: RefuseSwapInput,
    @Ctx() context: Context,
  ): Promise<SwapPayload<'NOT_AWAITED'>> {
    const { platform, personId, events, now } = context;
    const known = await askedSwap(swapId, context);
    const isPlanner = plansSwap(known, context);
    return platform.transactional(
      async tx => {
        const locked = await lockSwap(tx, known, []);
        if (!canRefuse(locked.swap, personId, isPlanner, now)) return refusedSwap('NOT_AWAITED', locked.swap);
        Object.assign(locked.swap, { status: SwapStatus.REFUSED, decidedAt: now });
        await sayToBoth({ tx, events, now }, 'SWAP_REFUSED', locked);
        return doneSwap(locked.swap);
      },
      { clear: true },
    );
  }
}
