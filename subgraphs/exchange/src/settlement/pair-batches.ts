import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '@naober/kit/ids';
import { rows } from '@naober/kit/sql';
import { arrayOf, lockPairs, pairName, type Pair } from './lock-pairs.ts';
import { isTooLateToOpen, periodFor, periodName, type Period, type Terms } from './period.rules.ts';

interface KnownBatch {
  readonly id: string;
  readonly pair: string;
  readonly period: string;
  readonly isOpen: boolean;
}

/** The batches of some pairs of members, locked with them: nobody proposes or approves meanwhile. */
export class PairBatches {
  private readonly byName = new Map<string, KnownBatch>();

  private constructor(
    private readonly tx: EntityManager,
    private readonly now: Date,
    private readonly termsOf: (homeId: string, hostId: string) => Terms,
  ) {}

  static async lock(
    tx: EntityManager,
    pairs: readonly Pair[],
    now: Date,
    termsOf: (homeId: string, hostId: string) => Terms,
  ): Promise<PairBatches> {
    const batches = new PairBatches(tx, now, termsOf);
    const names = [...new Set(pairs.map(pairName))];
    if (names.length === 0) return batches;
    await lockPairs(tx, pairs);
    const of = `home_member_id || ' ' || host_member_id = any(?::text[]) and home_member_id = any(?::uuid[])`;
    const values = [arrayOf(names), arrayOf([...new Set(pairs.map(({ homeMemberId }) => homeMemberId))])];
    const known = await rows<KnownBatch>(
      tx,
      `select id, home_member_id || ' ' || host_member_id as pair, cadence || ' ' || starts_on as period,
         status = 'OPEN' as "isOpen" from settlement_batch where ${of}`,
      values,
    );
    for (const one of known) batches.byName.set(`${one.pair} ${one.period}`, one);
    return batches;
  }

  /** The open batch into which a line goes that is of that day and was confirmed at that moment; made when there is none. */
  async batchFor(pair: Pair, day: string, confirmedAt: Date): Promise<string> {
    const { homeMemberId, hostMemberId } = pair;
    const find = (period: Period) => this.byName.get(`${pairName(pair)} ${periodName(period)}`);
    const terms = this.termsOf(homeMemberId, hostMemberId);
    const isClosed = (one: Period) => !(find(one)?.isOpen ?? !isTooLateToOpen(one, this.now));
    const period = periodFor(day, confirmedAt, terms, isClosed);
    return find(period)?.id ?? this.open(pair, period);
  }

  private async open(pair: Pair, { cadence, startsOn, endsOn, cutOffAt }: Period): Promise<string> {
    const { regionId, homeMemberId, hostMemberId } = pair;
    const batch = [uuidv7(), regionId, homeMemberId, hostMemberId, cadence, startsOn, endsOn, cutOffAt];
    await rows(
      this.tx,
      `insert into settlement_batch (id, region_id, home_member_id, host_member_id, cadence, starts_on, ends_on, cut_off_at,
         status)
       values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')`,
      batch,
    );
    const id = batch[0] as string;
    const known = { id, pair: pairName(pair), period: periodName({ cadence, startsOn }), isOpen: true };
    this.byName.set(`${known.pair} ${known.period}`, known);
    return id;
  }
}
