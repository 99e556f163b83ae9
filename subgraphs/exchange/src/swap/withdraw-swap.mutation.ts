import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { lockSwap } from './locked-swap.ts';
import { sayToBoth } from './say-of-swap.ts';
import { visibleSwap } from './swap-access.ts';
import { doneSwap, refusedSwap, swapPayloadOf, type SwapPayload } from './swap-payload.ts';
import { SwapStatus } from './swap.enums.ts';
import { canTakeBack } from './swap.rules.ts';

@InputType({ description: 'Which swap.' })
export class WithdrawSwapInput {
  @Field(() => ID, { description: 'The swap to take back.' })
  swapId!: string;
}

const WithdrawSwapPayload = swapPayloadOf('WithdrawSwap', {
  NOT_WITHDRAWABLE: 'It is over, or not to be taken back by who asks.',
});

@Resolver()
export class WithdrawSwapMutation {
  @Mutation(() => WithdrawSwapPayload, {
    description: 'Takes a swap back before it is done: by who proposed it, and by each whose place it would give away.',
  })
  async withdrawSwap(
    @Arg('input', () => WithdrawSwapInput, { description: 'Which swap.' }) { swapId }: WithdrawSwapInput,
    @Ctx() context: Context,
  ): Promise<SwapPayload<'NOT_WITHDRAWABLE'>> {
    const { platform, personId, events, now } = context;
    const known = await visibleSwap(swapId, context);
    if (!known) throw fail('NOT_FOUND', `You have no swap ${swapId}.`);
    return platform.transactional(
      async tx => {
        const locked = await lockSwap(tx, known, []);
        if (!canTakeBack(locked.swap, personId, now)) return refusedSwap('NOT_WITHDRAWABLE', locked.swap);
        Object.assign(locked.swap, { status: SwapStatus.WITHDRAWN, decidedAt: now });
        await sayToBoth({ tx, events, now }, 'SWAP_WITHDRAWN', locked);
        return doneSwap(locked.swap);
      },
      { clear: true },
    );
  }
}
