import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockedBatch, settleAnew } from './batch-steps.ts';
import { isFrozen } from './batch.rules.ts';
import { settlesBetween, settlesFor } from './settlement-access.rules.ts';
import { SettlementBatch } from './settlement-batch.entity.ts';
import { SettlementHold, SettlementHoldReason } from './settlement-hold.entity.ts';
import { SettlementLine } from './settlement-line.entity.ts';
import { tellFinance, told } from './tell-finance.ts';

@InputType({ description: 'Which line is held back, and why.' })
export class HoldSettlementLineInput {
  @Field(() => ID, { description: 'The line.' })
  settlementLineId!: string;

  @Field(() => SettlementHoldReason, { description: 'Why.' })
  reason!: SettlementHoldReason;
}

type Code = 'SETTLED_FOR_GOOD';
const HoldSettlementLineError = userErrorOf<Code>('HoldSettlementLine', {
  SETTLED_FOR_GOOD: 'Both members approved its batch: what is wrong is corrected or credited.',
});

@ObjectType({ description: 'What became of a holdSettlementLine.' })
export class HoldSettlementLinePayload {
  @Field(() => SettlementBatch, { description: 'The batch without the line.' })
  settlementBatch!: SettlementBatch;

  @Field(() => [HoldSettlementLineError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class HoldSettlementLineMutation {
  @Mutation(() => HoldSettlementLinePayload, {
    description:
      'Takes a disputed line out of a batch, by finance of either member. It waits among the differences until it is let go, and goes into the next batch then.',
  })
  async holdSettlementLine(
    @Arg('input', () => HoldSettlementLineInput, { description: 'Which, and why.' })
    { settlementLineId, reason }: HoldSettlementLineInput,
    @Ctx() { platform, viewer, personId, events, now }: Context,
  ): Promise<HoldSettlementLinePayload> {
    return platform.transactional(
      async tx => {
        const line = await tx.findOne(SettlementLine, settlementLineId);
        if (!line || !settlesBetween(viewer, line)) throw fail('NOT_FOUND', `You settle no line ${settlementLineId}.`);
        const settlementBatch = await lockedBatch(tx, line.batchId, one => settlesBetween(viewer, one));
        // What a credit takes back was approved by both: nobody holds that back alone.
        if (isFrozen(settlementBatch.status) || line.creditsId !== null)
          return { settlementBatch, userErrors: [userError('SETTLED_FOR_GOOD', `It is ${settlementBatch.status}.`)] };
        const memberId = settlesFor(viewer, line.homeMemberId) ? line.homeMemberId : line.hostMemberId;
        const { sourceId, regionId } = line;
        if (!(await tx.findOne(SettlementHold, sourceId)))
          tx.create(SettlementHold, { id: sourceId, regionId, memberId, reason, heldBy: personId, heldAt: now });
        const telling = { tx, events, now, byId: personId };
        await settleAnew(telling, [sourceId]);
        const other = memberId === line.homeMemberId ? line.hostMemberId : line.homeMemberId;
        await tellFinance(telling, 'SETTLEMENT_HELD', told(settlementBatch), other, { reason });
        await tx.refresh(settlementBatch);
        return { settlementBatch, userErrors: [] };
      },
      { clear: true },
    );
  }
}
