import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';

/** Two members between whom something is settled, in one direction. */
export interface Pair {
  readonly regionId: string;
  readonly homeMemberId: string;
  readonly hostMemberId: string;
}

/** One way between two members, by which what they settle is kept apart; a home that is not known has none. */
export const pairName = ({ homeMemberId, hostMemberId }: Named): string => `${homeMemberId} ${hostMemberId}`;

interface Named {
  readonly homeMemberId: string | null;
  readonly hostMemberId: string;
}

/**
 * Makes all that settles between two members take turns: making lines, proposing, approving, holding and crediting each
 * ask for this before any row, in the order of the keys, so that none waits in a circle.
 */
export async function lockPairs(tx: EntityManager, pairs: readonly Pair[]): Promise<void> {
  await rows(
    tx,
    `select pg_advisory_xact_lock(key) from (select distinct hashtextextended('settlement ' || name, 0) as key
       from unnest(?::text[]) name order by key) ordered`,
    [arrayOf(pairs.map(pairName))],
  );
}

/** A PostgreSQL array literal of ids and codes, which hold neither quotes nor commas. */
export const arrayOf = (values: readonly string[]): string => `{${values.map(value => `"${value}"`).join(',')}}`;
