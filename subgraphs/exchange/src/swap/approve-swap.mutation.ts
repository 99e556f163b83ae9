import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { gates } from '../eligibility/finding.rules.ts';
import { canPlan } from '../shift/shift-access.rules.ts';
import type { SignUp } from '../sign-up/sign-up.entity.ts';
import { longestNote } from '../sign-up/sign-up.rules.ts';
import { checkSwap } from './check-swap.ts';
import { handOver } from './hand-over.ts';
import { lockSwap } from './locked-swap.ts';
import { plansSwap, visibleSwap } from './swap-access.ts';
import { doneSwap, refusedSwap, swapPayloadOf, type SwapPayload } from './swap-payload.ts';
import { SwapStatus } from './swap.enums.ts';
import { canBeGiven, hindranceOf, isApproved, type SwapHindrance } from './swap.rules.ts';

@InputType({ description: 'Which swap.' })
export class ApproveSwapInput {
  @Field(() => ID, { description: 'The swap on which both people agree.' })
  swapId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why a planner approves although a rule of class GATE speaks against it, at most 500 characters; kept. Null where no such rule does.',
  })
  reason?: string | null;
}

type Code = 'NOT_AGREED' | 'PLACE_GONE' | 'REASON_REQUIRED' | 'REASON_TOO_LONG' | SwapHindrance;
const ApproveSwapPayload = swapPayloadOf<Code>('ApproveSwap', {
  NOT_AGREED: 'The two people do not agree on it, or it is over.',
  PLACE_GONE: 'One of the places is not confirmed any more.',
  NOT_ELIGIBLE: 'A rule forbids it now for one of the two.',
  FACTS_UNKNOWN: 'A fact that the rules need is missing or too old.',
  REASON_REQUIRED: 'A rule of class GATE speaks against it: say why it is approved all the same.',
  REASON_TOO_LONG: 'The reason is longer than 500 characters.',
});

@Resolver()
export class ApproveSwapMutation {
  @Mutation(() => ApproveSwapPayload, {
    description:
      'Approves a swap on which both people agree, as planner of a host; the rules are checked again. Done when each host that has to has approved.',
  })
  async approveSwap(
    @Arg('input', () => ApproveSwapInput, { description: 'Which swap.' }) { swapId, reason }: ApproveSwapInput,
    @Ctx() context: Context,
  ): Promise<SwapPayload<Code>> {
    const { platform, personId, events, now } = context;
    const known = await visibleSwap(swapId, context);
    if (!known || !plansSwap(known, context)) throw fail('NOT_FOUND', `You plan no swap ${swapId}.`);
    const words = reason?.trim() || null;
    if ((words ?? '').length > longestNote) return refusedSwap('REASON_TOO_LONG', null, 'reason');
    return platform.transactional(
      async tx => {
        const acting = { tx, events, now };
        const locked = await lockSwap(tx, known, []);
        const { swap, given, returned } = locked;
        if (swap.status !== SwapStatus.ACCEPTED_BY_OTHER || now >= swap.expiresAt)
          return refusedSwap('NOT_AGREED', swap);
        if (!canBeGiven(given, now) || (returned && !canBeGiven(returned, now))) return refusedSwap('PLACE_GONE', swap);
        const findings = await checkSwap(acting, locked, swap.takerId!);
        const all = [...findings.ofGiven, ...findings.ofReturned];
        const hindrance = hindranceOf(all);
        if (hindrance) return refusedSwap(hindrance, swap);
        if (all.some(gates) && !words && !swap.approvalReason) return refusedSwap('REASON_REQUIRED', swap, 'reason');
        if (plansPlace(known.given.unwrap() as SignUp, context)) swap.givenApprovedBy = personId;
        if (known.returned && plansPlace(known.returned.unwrap() as SignUp, context))
          swap.returnedApprovedBy = personId;
        if (words) swap.approvalReason = words;
        if (isApproved(locked, findings)) await handOver(acting, locked, swap.takerId!, findings);
        return doneSwap(swap);
      },
      { clear: true },
    );
  }
}

const plansPlace = ({ memberId, shift }: SignUp, { viewer }: Context): boolean =>
  canPlan(viewer, memberId, shift.unwrap().departmentId);
