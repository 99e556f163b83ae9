import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canStep } from './batch.rules.ts';
import { lockedBatch } from './batch-steps.ts';
import { invoicesFor } from './settlement-access.rules.ts';
import { SettlementBatch } from './settlement-batch.entity.ts';
import { SettlementBatchStatus } from './settlement.enums.ts';

@InputType({ description: 'Of which batch the invoice was paid, and when.' })
export class RecordSettlementPaymentInput {
  @Field(() => ID, { description: 'The batch.' })
  settlementBatchId!: string;

  @Field(() => LocalDate, { description: 'The day of payment: not before the invoice, not after today.' })
  paidOn!: string;
}

type Code = 'NOT_INVOICED' | 'INVALID_DATE';
const RecordSettlementPaymentError = userErrorOf<Code>('RecordSettlementPayment', {
  NOT_INVOICED: 'Its invoice was not sent yet, or it was paid or credited already.',
  INVALID_DATE: 'The day lies before the invoice or after today.',
});

@ObjectType({ description: 'What became of a recordSettlementPayment.' })
export class RecordSettlementPaymentPayload {
  @Field(() => SettlementBatch, { description: 'The batch as it stands now.' })
  settlementBatch!: SettlementBatch;

  @Field(() => [RecordSettlementPaymentError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class RecordSettlementPaymentMutation {
  @Mutation(() => RecordSettlementPaymentPayload, {
    description: 'Says that the invoice of a batch was paid, by finance of the member that lends.',
  })
  async recordSettlementPayment(
    @Arg('input', () => RecordSettlementPaymentInput, { description: 'Which, and when.' })
    { settlementBatchId, paidOn }: RecordSettlementPaymentInput,
    @Ctx() { platform, viewer, now }: Context,
  ): Promise<RecordSettlementPaymentPayload> {
    return platform.transactional(
      async tx => {
        const settlementBatch = await lockedBatch(tx, settlementBatchId, one => invoicesFor(viewer, one));
        const refused = (code: Code) => ({ settlementBatch, userErrors: [userError(code, 'See the code.')] });
        if (!canStep('pay', settlementBatch.status)) return refused('NOT_INVOICED');
        if (paidOn < settlementBatch.invoicedOn! || paidOn > localDateOf(now)) return refused('INVALID_DATE');
        Object.assign(settlementBatch, { status: SettlementBatchStatus.PAID, paidOn });
        return { settlementBatch, userErrors: [] };
      },
      { clear: true },
    );
  }
}
