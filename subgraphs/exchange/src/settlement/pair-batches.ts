import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '@naober/kit/ids';
import { rows } from '@naober/kit/sql';
import { periodFor, type Period, type Terms } from './period.rules.ts';

export interface Pair {
  readonly regionId: string;
  readonly homeMemberId: string;
  readonly hostMemberId: string;
}

interface KnownBatch {
  readonly id: string;
  readonly pair: string;
  readonly period: string;
  readonly isOpen: boolean;
}

const nameOf = ({ homeMemberId, hostMemberId }: Pair): string => `${homeMemberId} ${hostMemberId}`;
const periodName = ({ cadence, startsOn }: Pick<Period, 'cadence' | 'startsOn'>): string => `${cadence} ${startsOn}`;

/** The batches of some pairs of members; those that still change are locked, so that nobody proposes or approves meanwhile. */
export class PairBatches {
  private readonly byName = new Map<string, KnownBatch>();

  private constructor(
    private readonly tx: EntityManager,
    private readonly now: Date,
    private readonly termsOf: (homeId: string, hostId: string) => readonly Terms[],
  ) {}

  static async lock(
    tx: EntityManager,
    pairs: readonly Pair[],
    now: Date,
    termsOf: (homeId: string, hostId: string) => readonly Terms[],
  ): Promise<PairBatches> {
    const batches = new PairBatches(tx, now, termsOf);
    const names = [...new Set(pairs.map(nameOf))];
    if (names.length === 0) return batches;
    const of = `home_member_id || ' ' || host_member_id = any(?::text[]) and home_member_id = any(?::uuid[])`;
    const values = [arrayOf(names), arrayOf([...new Set(pairs.map(({ homeMemberId }) => homeMemberId))])];
    await rows(
      tx,
      `select id from settlement_batch where status in ('OPEN', 'PROPOSED') and ${of} order by id for no key update`,
      values,
    );
    const known = await rows<KnownBatch>(
      tx,
      `select id, home_member_id || ' ' || host_member_id as pair, cadence || ' ' || starts_on as period,
         status = 'OPEN' as "isOpen" from settlement_batch where ${of}`,
      values,
    );
    for (const one of known) batches.byName.set(`${one.pair} ${one.period}`, one);
    return batches;
  }

  /** The open batch into which a line of that day goes; made when there is none. */
  async batchFor(pair: Pair, day: string): Promise<string> {
    const { homeMemberId, hostMemberId } = pair;
    const find = (period: Period) => this.byName.get(`${nameOf(pair)} ${periodName(period)}`);
    const terms = this.termsOf(homeMemberId, hostMemberId);
    const period = periodFor(day, this.now, terms, one => find(one)?.isOpen === false);
    return find(period)?.id ?? this.open(pair, day, period);
  }

  private async open(pair: Pair, day: string, { cadence, startsOn, endsOn, cutOffAt }: Period): Promise<string> {
    const { regionId, homeMemberId, hostMemberId } = pair;
    const batch = [uuidv7(), regionId, homeMemberId, hostMemberId, cadence, startsOn, endsOn, cutOffAt];
    await rows(
      this.tx,
      `insert into settlement_batch (id, region_id, home_member_id, host_member_id, cadence, starts_on, ends_on, cut_off_at,
         status)
       values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
       on conflict (home_member_id, host_member_id, cadence, starts_on) do nothing`,
      batch,
    );
    // Somebody else may have made it, and even closed it, since.
    const [found] = await rows<{ id: string; isOpen: boolean }>(
      this.tx,
      `select id, status = 'OPEN' as "isOpen" from settlement_batch
       where home_member_id = ? and host_member_id = ? and cadence = ? and starts_on = ? for no key update`,
      [homeMemberId, hostMemberId, cadence, startsOn],
    );
    const known = { ...found!, pair: nameOf(pair), period: periodName({ cadence, startsOn }) };
    this.byName.set(`${known.pair} ${known.period}`, known);
    return known.isOpen ? known.id : this.batchFor(pair, day);
  }
}

/** A PostgreSQL array literal of ids and codes, which hold neither quotes nor commas. */
export const arrayOf = (values: readonly string[]): string => `{${values.map(value => `"${value}"`).join(',')}}`;
