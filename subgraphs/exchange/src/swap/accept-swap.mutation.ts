import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Acting } from '../message/say-of-sign-up.ts';
import { isErased } from '../sign-up/lock.ts';
import { checkSwap, type SwapFindings } from './check-swap.ts';
import { handOver } from './hand-over.ts';
import { lockSwap, type LockedSwap } from './locked-swap.ts';
import { sayToBoth } from './say-of-swap.ts';
import { askedSwap } from './swap-access.ts';
import { doneSwap, refusedSwap, swapPayloadOf, type SwapPayload } from './swap-payload.ts';
import { SwapStatus } from './swap.enums.ts';
import { awaits, canBeGiven, hindranceOf, isApproved, type SwapHindrance } from './swap.rules.ts';

@InputType({ description: 'Which swap.' })
export class AcceptSwapInput {
  @Field(() => ID, { description: 'The swap, or the take-over that is on offer to whoever can.' })
  swapId!: string;
}

type Code = 'NOT_AWAITED' | 'PLACE_GONE' | 'OTHER_NOT_ELIGIBLE' | SwapHindrance;
const AcceptSwapPayload = swapPayloadOf<Code>('AcceptSwap', {
  NOT_AWAITED: 'It does not wait for this person: it was answered, taken back or has lapsed.',
  PLACE_GONE: 'One of the places is not confirmed any more.',
  NOT_ELIGIBLE: 'A rule forbids the person who asks to work the other shift now; the shift says which.',
  OTHER_NOT_ELIGIBLE: 'A rule forbids the other person to work the shift in return.',
  FACTS_UNKNOWN: 'A fact that the rules need is missing or too old.',
});

@Resolver()
export class AcceptSwapMutation {
  @Mutation(() => AcceptSwapPayload, {
    description:
      'Says yes to a swap or a take-over. The rules are checked for both people at this moment; the places change hands at once, or when a planner of the host approves.',
  })
  async acceptSwap(
    @Arg('input', () => AcceptSwapInput, { description: 'Which swap.' }) { swapId }: AcceptSwapInput,
    @Ctx() context: Context,
  ): Promise<SwapPayload<Code>> {
    const { platform, personId, events, now } = context;
    const known = await askedSwap(swapId, context);
    return platform.transactional(
      async tx => {
        const acting = { tx, events, now };
        const locked = await lockSwap(tx, known, known.takerId === null ? [personId] : []);
        const { swap, given, returned } = locked;
        if (!awaits(swap, personId, now)) return refusedSwap('NOT_AWAITED', swap);
        const takerId = swap.takerId ?? personId;
        const isErasedOne = (await isErased(tx, swap.holderId)) || (await isErased(tx, takerId));
        if (isErasedOne || !canBeGiven(given, now) || (returned && !canBeGiven(returned, now)))
          return refusedSwap('PLACE_GONE', swap);
        const findings = await checkSwap(acting, locked, takerId);
        const hindrance = hindranceFor(personId === takerId, findings);
        if (hindrance) return refusedSwap(hindrance, swap);
        await agree(acting, locked, takerId, findings);
        return doneSwap(swap);
      },
      { clear: true },
    );
  }
}

/** What stands in the way, said so that nobody learns why another may not. */
function hindranceFor(isTaker: boolean, { ofGiven, ofReturned }: SwapFindings): Code | null {
  const [own, others] = isTaker ? [ofGiven, ofReturned] : [ofReturned, ofGiven];
  return hindranceOf(own) ?? (hindranceOf(others) && 'OTHER_NOT_ELIGIBLE');
}

/** Both agree: done, unless a planner still has to look. */
async function agree(acting: Acting, locked: LockedSwap, takerId: string, findings: SwapFindings): Promise<void> {
  const { swap } = locked;
  Object.assign(swap, { takerId, acceptedAt: acting.now });
  if (isApproved(locked, findings)) return handOver(acting, locked, takerId, findings);
  swap.status = SwapStatus.ACCEPTED_BY_OTHER;
  await sayToBoth(acting, 'SWAP_ACCEPTED', locked);
}
