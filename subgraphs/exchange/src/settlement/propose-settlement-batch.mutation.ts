import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canStep } from './batch.rules.ts';
import { lockedBatch, sumOf, takeOutCorrected } from './batch-steps.ts';
import { settlesBetween } from './settlement-access.rules.ts';
import { SettlementBatch } from './settlement-batch.entity.ts';
import { SettlementBatchStatus } from './settlement.enums.ts';
import { tellBoth, told, type Telling } from './tell-finance.ts';

@InputType({ description: 'Which batch.' })
export class ProposeSettlementBatchInput {
  @Field(() => ID, { description: 'The batch.' })
  settlementBatchId!: string;
}

type Code = 'NOT_OPEN' | 'NO_LINES';
const ProposeSettlementBatchError = userErrorOf<Code>('ProposeSettlementBatch', {
  NOT_OPEN: 'It was proposed already.',
  NO_LINES: 'There is nothing in it.',
});

@ObjectType({ description: 'What became of a proposeSettlementBatch.' })
export class ProposeSettlementBatchPayload {
  @Field(() => SettlementBatch, { description: 'The batch as it stands now.' })
  settlementBatch!: SettlementBatch;

  @Field(() => [ProposeSettlementBatchError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

/** Closes an open batch: what comes later goes into the next, and finance of both hears that it can look. */
export async function propose(telling: Telling, batch: SettlementBatch): Promise<Code | null> {
  const { tx, now } = telling;
  if (!canStep('propose', batch.status)) return 'NOT_OPEN';
  await takeOutCorrected(telling, batch.id);
  if ((await sumOf(tx, batch.id)).lines === 0) return 'NO_LINES';
  Object.assign(batch, { status: SettlementBatchStatus.PROPOSED, proposedAt: now });
  await tellBoth(telling, 'SETTLEMENT_PROPOSED', told(batch));
  return null;
}

@Resolver()
export class ProposeSettlementBatchMutation {
  @Mutation(() => ProposeSettlementBatchPayload, {
    description: 'Closes an open batch before its time, for finance of either member: both look at it then.',
  })
  async proposeSettlementBatch(
    @Arg('input', () => ProposeSettlementBatchInput, { description: 'Which batch.' })
    { settlementBatchId }: ProposeSettlementBatchInput,
    @Ctx() { platform, viewer, personId, events, now }: Context,
  ): Promise<ProposeSettlementBatchPayload> {
    return platform.transactional(
      async tx => {
        const settlementBatch = await lockedBatch(tx, settlementBatchId, one => settlesBetween(viewer, one));
        const code = await propose({ tx, events, now, byId: personId }, settlementBatch);
        return { settlementBatch, userErrors: code ? [userError(code, 'See the code.')] : [] };
      },
      { clear: true },
    );
  }
}
