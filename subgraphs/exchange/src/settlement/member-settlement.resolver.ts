import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { LocalDate } from '@naober/kit/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { ofMember } from './of-member.ts';
import { csvPart, SettlementCsvPart } from './line-csv.ts';
import { seesMoneyOf, seesProgress, settlesFor } from './settlement-access.rules.ts';
import { SettlementBatch } from './settlement-batch.entity.ts';
import { SettlementStateCount } from './settlement-batch.view.ts';
import { SettlementDifference } from './settlement-difference.entity.ts';
import { SettlementRun } from './settlement-run.entity.ts';
import { readUsualRhythm } from './settlement-numbers.ts';
import { SettlementTerms } from './settlement-terms.entity.ts';
import { SettlementBatchStatus } from './settlement.enums.ts';
import { UsualSettlementTerms } from './usual-terms.view.ts';

const SettlementBatchConnection = connectionOf(SettlementBatch, 'SettlementBatch');
const SettlementDifferenceConnection = connectionOf(SettlementDifference, 'SettlementDifference');
const nobodyElse = 'null for all but its finance, administration and HR.';

@Resolver(() => MemberRef)
export class MemberSettlementResolver {
  @FieldResolver(() => SettlementBatchConnection, {
    nullable: true,
    description: `Batches of what it lends and is lent, the latest period first; ${nobodyElse}`,
  })
  async settlementBatches(
    @Root() { id }: MemberRef,
    @Arg('statuses', () => [SettlementBatchStatus], {
      nullable: true,
      description: 'Only in these states; left out: in all.',
    })
    statuses: SettlementBatchStatus[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, guarded }: Context,
  ): Promise<Page<SettlementBatch> | null> {
    if (!seesMoneyOf(viewer, id)) return null;
    const where = Object.assign(
      ofMember<SettlementBatch>(id, viewer.tenantId),
      statuses && { status: { $in: statuses } },
    );
    return pageOf(guarded, SettlementBatch, where, { startsOn: 'desc', id: 'desc' }, page);
  }

  @FieldResolver(() => SettlementDifferenceConnection, {
    nullable: true,
    description: `What is confirmed and cannot be settled yet, the earliest day first; ${nobodyElse}`,
  })
  async settlementDifferences(
    @Root() { id }: MemberRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, guarded }: Context,
  ): Promise<Page<SettlementDifference> | null> {
    if (!seesMoneyOf(viewer, id)) return null;
    return pageOf(guarded, SettlementDifference, ofMember(id, viewer.tenantId), { day: 'asc', id: 'asc' }, page);
  }

  @FieldResolver(() => [SettlementTerms], {
    nullable: true,
    description: `How it settles with others, by what was chosen, the latest first, at most 100; ${nobodyElse}`,
  })
  async settlementTerms(
    @Root() { id }: MemberRef,
    @Ctx() { viewer, guarded }: Context,
  ): Promise<SettlementTerms[] | null> {
    if (!seesMoneyOf(viewer, id)) return null;
    const latest = { orderBy: { validFrom: 'desc', id: 'desc' }, limit: 100 } as const;
    return guarded.transactional(tx => tx.find(SettlementTerms, ofMember(id, viewer.tenantId), latest));
  }

  @FieldResolver(() => UsualSettlementTerms, {
    nullable: true,
    description: `How it settles with others while nothing was chosen; ${nobodyElse}`,
  })
  async usualSettlementTerms(
    @Root() { id }: MemberRef,
    @Ctx() { viewer, platform, now }: Context,
  ): Promise<UsualSettlementTerms | null> {
    return seesMoneyOf(viewer, id) ? (await readUsualRhythm(platform))(localDateOf(now)) : null;
  }

  @FieldResolver(() => SettlementRun, {
    nullable: true,
    description: `The run that its finance asked for last; null when there was none, and ${nobodyElse}`,
  })
  async settlementRun(@Root() { id }: MemberRef, @Ctx() { viewer, guarded }: Context): Promise<SettlementRun | null> {
    if (!seesMoneyOf(viewer, id)) return null;
    const of = { memberId: id, regionId: viewer.tenantId };
    const latest = { orderBy: { requestedAt: 'desc', id: 'desc' }, limit: 1 } as const;
    const [run] = await guarded.transactional(tx => tx.find(SettlementRun, of, latest));
    return run ?? null;
  }

  @FieldResolver(() => SettlementCsvPart, {
    nullable: true,
    description: `All lines of what it lent and was lent in a month as a table, 2,000 at a time; ${nobodyElse}`,
  })
  async settlementCsv(
    @Root() { id }: MemberRef,
    @Arg('month', () => LocalDate, { description: 'First day of the month.' }) month: string,
    @Arg('after', () => ID, { nullable: true, description: 'Where to go on; left out: from the beginning.' })
    after: string | null,
    @Ctx() { viewer, guarded }: Context,
  ): Promise<SettlementCsvPart | null> {
    return seesMoneyOf(viewer, id) ? csvPart(guarded, { memberId: id, month }, after ?? null) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks settles for it.' })
  viewerCanSettle(@Root() { id }: MemberRef, @Ctx() { viewer }: Context): boolean {
    return settlesFor(viewer, id);
  }
}

@Resolver()
export class SettlementProgressResolver {
  @Query(() => [SettlementStateCount], {
    nullable: true,
    description:
      'For the office of the cooperative: how many batches are in which state. It sees no amount, and not whose they are.',
  })
  async settlementProgress(@Ctx() { viewer, platform }: Context): Promise<SettlementStateCount[] | null> {
    if (!seesProgress(viewer)) return null;
    return rows<SettlementStateCount>(
      platform,
      'select status, count(*)::integer as batches from settlement_batch where region_id = ? group by status order by status',
      [viewer.tenantId],
    );
  }
}
