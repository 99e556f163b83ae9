import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canStep } from './batch.rules.ts';
import { lockedBatch } from './batch-steps.ts';
import { ownNumber } from './invoice-number.ts';
import { invoicesFor } from './settlement-access.rules.ts';
import { SettlementBatch } from './settlement-batch.entity.ts';
import { SettlementBatchStatus } from './settlement.enums.ts';
import { tellFinance, told } from './tell-finance.ts';

@InputType({ description: 'Of which batch the invoice was sent, with its number and date.' })
export class RecordSettlementInvoiceInput {
  @Field(() => ID, { description: 'The batch.' })
  settlementBatchId!: string;

  @Field(() => String, { description: 'The number of the invoice: 1 to 30 characters.' })
  invoiceNumber!: string;

  @Field(() => LocalDate, { description: 'Its date; not after today.' })
  invoicedOn!: string;
}

type Code = 'NOT_EXPORTED' | 'NUMBER_TAKEN' | 'INVALID_NUMBER' | 'INVALID_DATE';
const RecordSettlementInvoiceError = userErrorOf<Code>('RecordSettlementInvoice', {
  NOT_EXPORTED: 'Its invoice was not taken out yet, or it was recorded already.',
  NUMBER_TAKEN: 'Another invoice of this member has that number.',
  INVALID_NUMBER: 'A number has 1 to 30 characters, and is none of the series that is given by itself.',
  INVALID_DATE: 'The date lies after today, or before the batch was approved.',
});

@ObjectType({ description: 'What became of a recordSettlementInvoice.' })
export class RecordSettlementInvoicePayload {
  @Field(() => SettlementBatch, { description: 'The batch as it stands now.' })
  settlementBatch!: SettlementBatch;

  @Field(() => [RecordSettlementInvoiceError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class RecordSettlementInvoiceMutation {
  @Mutation(() => RecordSettlementInvoicePayload, {
    description: 'Says that the invoice of a batch was sent, by finance of the member that lends.',
  })
  async recordSettlementInvoice(
    @Arg('input', () => RecordSettlementInvoiceInput, { description: 'Which, number and date.' })
    { settlementBatchId, invoiceNumber, invoicedOn }: RecordSettlementInvoiceInput,
    @Ctx() { platform, viewer, personId, events, now }: Context,
  ): Promise<RecordSettlementInvoicePayload> {
    const number = invoiceNumber.trim();
    return platform.transactional(
      async tx => {
        const settlementBatch = await lockedBatch(tx, settlementBatchId, one => invoicesFor(viewer, one));
        const refused = (code: Code) => ({ settlementBatch, userErrors: [userError(code, 'See the code.')] });
        if (!canStep('invoice', settlementBatch.status)) return refused('NOT_EXPORTED');
        const approved = [settlementBatch.homeApprovedAt!, settlementBatch.hostApprovedAt!].map(localDateOf).sort();
        if (invoicedOn > localDateOf(now) || invoicedOn < approved[1]!) return refused('INVALID_DATE');
        const wrong = await ownNumber(tx, settlementBatch, number);
        if (wrong) return refused(wrong);
        Object.assign(settlementBatch, { status: SettlementBatchStatus.INVOICED, invoiceNumber: number, invoicedOn });
        const telling = { tx, events, now, byId: personId };
        await tellFinance(telling, 'SETTLEMENT_INVOICED', told(settlementBatch), settlementBatch.hostMemberId);
        return { settlementBatch, userErrors: [] };
      },
      { clear: true },
    );
  }
}
