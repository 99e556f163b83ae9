import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { visibleBatch } from './batch-steps.ts';
import { batchTotals } from './batch-totals.ts';
import { canStep, type BatchStep } from './batch.rules.ts';
import { invoiceOf } from './invoice.ts';
import { pdfOf } from './invoice-pdf.ts';
import { csvPart, SettlementCsvPart } from './line-csv.ts';
import { invoicesFor, settlesBetween, settlesFor } from './settlement-access.rules.ts';
import { SettlementBatch } from './settlement-batch.entity.ts';
import { SettlementTotals } from './settlement-batch.view.ts';
import { SettlementLine } from './settlement-line.entity.ts';
import { ublOf } from './ubl.rules.ts';

export const SettlementLineConnection = connectionOf(SettlementLine, 'SettlementLine');

@Resolver(() => SettlementBatch)
export class SettlementBatchResolver {
  @Query(() => SettlementBatch, {
    nullable: true,
    description: 'A batch; null for all but finance, administration and HR of its two members.',
  })
  settlementBatch(
    @Arg('id', () => ID, { description: 'The batch.' }) id: string,
    @Ctx() context: Context,
  ): Promise<SettlementBatch | null> {
    return visibleBatch(id, context);
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The member that lends, and sends the invoice.' })
  homeMember(@Root() { homeMemberId }: SettlementBatch): MemberRef {
    return { id: homeMemberId };
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The member that is lent to, and pays.' })
  hostMember(@Root() { hostMemberId }: SettlementBatch): MemberRef {
    return { id: hostMemberId };
  }

  @FieldResolver(() => SettlementTotals, { description: 'What it comes to.' })
  totals(@Root() { id }: SettlementBatch, @Ctx() context: Context): Promise<SettlementTotals> {
    return batchTotals(context, id);
  }

  @FieldResolver(() => SettlementLineConnection, { description: 'Its lines, in the order in which they were made.' })
  lines(
    @Root() { id }: SettlementBatch,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { guarded }: Context,
  ): Promise<Page<SettlementLine>> {
    return pageOf(guarded, SettlementLine, { batchId: id }, { id: 'asc' }, page);
  }

  @FieldResolver(() => SettlementCsvPart, { description: 'Its lines as a table for spreadsheets, 2,000 at a time.' })
  csv(
    @Root() { id }: SettlementBatch,
    @Arg('after', () => ID, { nullable: true, description: 'Where to go on; left out: from the beginning.' })
    after: string | null,
    @Ctx() { guarded }: Context,
  ): Promise<SettlementCsvPart> {
    return csvPart(guarded, { batchId: id }, after ?? null);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its invoice, or credit note, as UBL 2.1 by the Dutch profile NLCIUS; null before it was taken out.',
  })
  async ubl(@Root() batch: SettlementBatch, @Ctx() context: Context): Promise<string | null> {
    const invoice = await context.guarded.transactional(tx => invoiceOf(tx, batch));
    return invoice && ublOf(invoice);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The same as PDF, in base64; null before it was taken out.',
  })
  async pdf(@Root() batch: SettlementBatch, @Ctx() context: Context): Promise<string | null> {
    const invoice = await context.guarded.transactional(tx => invoiceOf(tx, batch));
    return invoice && (await pdfOf(invoice)).toString('base64');
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may propose it now.' })
  viewerCanPropose(@Root() batch: SettlementBatch, @Ctx() { viewer }: Context): boolean {
    return canStep('propose', batch.status) && settlesBetween(viewer, batch);
  }

  @FieldResolver(() => [MemberRef], {
    nullable: true,
    description: 'For which of its members who asks may approve it now; empty for none.',
  })
  viewerApprovesFor(@Root() batch: SettlementBatch, @Ctx() { viewer }: Context): MemberRef[] {
    if (!canStep('approve', batch.status) || !viewer.mayWrite) return [];
    const sides = [
      [batch.homeMemberId, batch.homeApprovedAt, batch.hostApprovedBy],
      [batch.hostMemberId, batch.hostApprovedAt, batch.homeApprovedBy],
    ] as const;
    return sides
      .filter(([id, at, other]) => at === null && other !== viewer.personId && settlesFor(viewer, id))
      .map(([id]) => ({ id }));
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may take its invoice out now.' })
  async viewerCanExport(@Root() batch: SettlementBatch, @Ctx() context: Context): Promise<boolean> {
    return mayInvoice('export', batch, context.viewer) && (await batchTotals(context, batch.id)).chargingLines > 0;
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may say now that its invoice was sent.' })
  viewerCanRecordInvoice(@Root() batch: SettlementBatch, @Ctx() { viewer }: Context): boolean {
    return mayInvoice('invoice', batch, viewer);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may say now that it was paid.' })
  viewerCanRecordPayment(@Root() batch: SettlementBatch, @Ctx() { viewer }: Context): boolean {
    return mayInvoice('pay', batch, viewer);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may credit all of it now.' })
  viewerCanCredit(@Root() batch: SettlementBatch, @Ctx() { viewer }: Context): boolean {
    return mayInvoice('credit', batch, viewer);
  }
}

const mayInvoice = (step: BatchStep, batch: SettlementBatch, viewer: Context['viewer']): boolean =>
  canStep(step, batch.status) && invoicesFor(viewer, batch);
