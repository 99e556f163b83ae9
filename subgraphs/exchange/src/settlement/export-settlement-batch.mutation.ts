import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canStep } from './batch.rules.ts';
import { lockedBatch, sumOf } from './batch-steps.ts';
import { contentOf, partiesOf } from './invoice.ts';
import { nextNumber, ownNumber } from './invoice-number.ts';
import { missingOf } from './invoice.rules.ts';
import { invoicesFor } from './settlement-access.rules.ts';
import { SettlementBatch } from './settlement-batch.entity.ts';
import { SettlementBatchStatus } from './settlement.enums.ts';

@InputType({ description: 'Of which batch the invoice is taken out.' })
export class ExportSettlementBatchInput {
  @Field(() => ID, { description: 'The batch.' })
  settlementBatchId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The number that the invoice gets, at most 30 characters; left out: the next of the member's series, such as `NB-2026-00012`.",
  })
  invoiceNumber?: string | null;
}

type Code =
  | 'NOT_APPROVED'
  | 'NOTHING_TO_INVOICE'
  | 'ALREADY_EXPORTED'
  | 'NUMBER_TAKEN'
  | 'INVALID_NUMBER'
  | 'MEMBER_DETAILS_MISSING';
const ExportSettlementBatchError = userErrorOf<Code>('ExportSettlementBatch', {
  NOT_APPROVED: 'Both members have to approve it first.',
  NOTHING_TO_INVOICE: 'No line of it charges or gives back an amount.',
  ALREADY_EXPORTED: 'Its invoice was taken out already: it stands beside the batch.',
  NUMBER_TAKEN: 'Another invoice of this member has that number.',
  INVALID_NUMBER: 'A number has 1 to 30 characters, and is none of the series that is given by itself.',
  MEMBER_DETAILS_MISSING:
    'Of one of the two members the address, the number at the chamber of commerce, the VAT number or the bank account is not known.',
});

@ObjectType({ description: 'What became of an exportSettlementBatch.' })
export class ExportSettlementBatchPayload {
  @Field(() => SettlementBatch, { description: 'The batch as it stands now, with its invoice once it was taken out.' })
  settlementBatch!: SettlementBatch;

  @Field(() => [ExportSettlementBatchError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class ExportSettlementBatchMutation {
  @Mutation(() => ExportSettlementBatchPayload, {
    description: 'Takes out the invoice of a batch that both approved, by finance of the member that lends.',
  })
  async exportSettlementBatch(
    @Arg('input', () => ExportSettlementBatchInput, { description: 'Which batch.' }) input: ExportSettlementBatchInput,
    @Ctx() { platform, viewer, personId, now }: Context,
  ): Promise<ExportSettlementBatchPayload> {
    return platform.transactional(
      async tx => {
        const settlementBatch = await lockedBatch(tx, input.settlementBatchId, one => invoicesFor(viewer, one));
        const own = input.invoiceNumber?.trim() ?? null;
        const code = await refusal(tx, settlementBatch, own);
        if (code) return { settlementBatch, userErrors: [userError(code, 'See the code.')] };
        const invoiceContent = await contentOf(tx, settlementBatch);
        const number = own === null ? await nextNumber(tx, settlementBatch, now) : { invoiceNumber: own };
        const exported = { exportedAt: now, exportedBy: personId, invoiceContent, ...number };
        Object.assign(settlementBatch, { status: SettlementBatchStatus.EXPORTED, ...exported });
        return { settlementBatch, userErrors: [] };
      },
      { clear: true },
    );
  }
}

async function refusal(tx: EntityManager, batch: SettlementBatch, own: string | null): Promise<Code | null> {
  if (batch.exportedAt !== null) return 'ALREADY_EXPORTED';
  if (!canStep('export', batch.status)) return 'NOT_APPROVED';
  if ((await sumOf(tx, batch.id)).chargingLines === 0) return 'NOTHING_TO_INVOICE';
  const wrong = own === null ? null : await ownNumber(tx, batch, own);
  if (wrong) return wrong;
  const { home, host } = await partiesOf(tx, batch);
  return missingOf(home, true).length > 0 || missingOf(host, false).length > 0 ? 'MEMBER_DETAILS_MISSING' : null;
}
