import type { Context } from '@naober/kit/context';
import { changes } from '@naober/kit/sql';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canStep } from './batch.rules.ts';
import { lockedBatch, sumOf, takeOutCorrected } from './batch-steps.ts';
import { settlesBetween, settlesFor } from './settlement-access.rules.ts';
import { SettlementBatch } from './settlement-batch.entity.ts';
import { SettlementBatchStatus } from './settlement.enums.ts';
import { tellFinance, told, type Telling } from './tell-finance.ts';

@InputType({ description: 'Which batch is approved, for whom, and as it was seen.' })
export class ApproveSettlementBatchInput {
  @Field(() => ID, { description: 'The batch.' })
  settlementBatchId!: string;

  @Field(() => ID, { description: 'The member for which it is approved: one of the two.' })
  memberId!: string;

  @Field(() => Int, {
    description: 'Its sum without VAT as it was seen, in cents: nobody approves what changed since.',
  })
  netCents!: number;
}

type Code = 'NOT_PROPOSED' | 'LINES_CHANGED' | 'ALREADY_APPROVED' | 'SAME_PERSON';
const ApproveSettlementBatchError = userErrorOf<Code>('ApproveSettlementBatch', {
  NOT_PROPOSED: 'It is open still, or was approved by both.',
  LINES_CHANGED: 'Lines left it, or it was seen with another sum: look again.',
  ALREADY_APPROVED: 'It was approved for this member already.',
  SAME_PERSON: 'Who asks approved it for the other member: somebody else has to look too.',
});

@ObjectType({ description: 'What became of an approveSettlementBatch.' })
export class ApproveSettlementBatchPayload {
  @Field(() => SettlementBatch, { description: 'The batch as it stands now.' })
  settlementBatch!: SettlementBatch;

  @Field(() => [ApproveSettlementBatchError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class ApproveSettlementBatchMutation {
  @Mutation(() => ApproveSettlementBatchPayload, {
    description:
      'Approves a proposed batch for one of its members, by its finance. Once both did, no line of it changes any more.',
  })
  async approveSettlementBatch(
    @Arg('input', () => ApproveSettlementBatchInput, { description: 'Which, and for whom.' })
    input: ApproveSettlementBatchInput,
    @Ctx() { platform, viewer, personId, events, now }: Context,
  ): Promise<ApproveSettlementBatchPayload> {
    const may = (batch: SettlementBatch) =>
      settlesBetween(viewer, batch) &&
      [batch.homeMemberId, batch.hostMemberId].includes(input.memberId) &&
      settlesFor(viewer, input.memberId);
    return platform.transactional(
      async tx => {
        const settlementBatch = await lockedBatch(tx, input.settlementBatchId, may);
        const code = await approve({ tx, events, now, byId: personId }, settlementBatch, input, personId);
        return { settlementBatch, userErrors: code ? [userError(code, 'See the code.')] : [] };
      },
      { clear: true },
    );
  }
}

async function approve(
  telling: Telling,
  batch: SettlementBatch,
  { memberId, netCents }: ApproveSettlementBatchInput,
  personId: string,
): Promise<Code | null> {
  const { tx, now } = telling;
  if (!canStep('approve', batch.status)) return 'NOT_PROPOSED';
  if (await takeOutCorrected(telling, batch.id)) {
    await tx.refresh(batch);
    return 'LINES_CHANGED';
  }
  if ((await sumOf(tx, batch.id)).netCents !== netCents) return 'LINES_CHANGED';
  const isHome = memberId === batch.homeMemberId;
  if ((isHome ? batch.homeApprovedAt : batch.hostApprovedAt) !== null) return 'ALREADY_APPROVED';
  if ((isHome ? batch.hostApprovedBy : batch.homeApprovedBy) === personId) return 'SAME_PERSON';
  Object.assign(
    batch,
    isHome ? { homeApprovedAt: now, homeApprovedBy: personId } : { hostApprovedAt: now, hostApprovedBy: personId },
  );
  if (batch.homeApprovedAt && batch.hostApprovedAt) await closeForGood(telling, batch);
  else
    await tellFinance(telling, 'SETTLEMENT_TO_APPROVE', told(batch), isHome ? batch.hostMemberId : batch.homeMemberId);
  return null;
}

/** No line changes any more, and who lends can take the invoice out where there is something to invoice. */
async function closeForGood(telling: Telling, batch: SettlementBatch): Promise<void> {
  const { tx } = telling;
  batch.status = SettlementBatchStatus.APPROVED_BOTH;
  await tx.flush();
  await changes(tx, 'update settlement_line set is_frozen = true where batch_id = ?', [batch.id]);
  // Of help for nothing no invoice is taken out.
  if ((await sumOf(tx, batch.id)).chargingLines > 0)
    await tellFinance(telling, 'SETTLEMENT_APPROVED', told(batch), batch.homeMemberId);
}
