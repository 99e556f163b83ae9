import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import type { Terms } from '../settlement/period.rules.ts';
import { periodName, type Settling } from './cut-off.rules.ts';

/** Two members between whom hours are settled. */
export interface SettledPair {
  readonly homeMemberId: string | null;
  readonly hostMemberId: string;
}

export const pairKey = ({ homeMemberId, hostMemberId }: SettledPair): string => `${homeMemberId} ${hostMemberId}`;

type OfPair = { readonly pair: string };

/** By the pairs' keys: how they settle. Reads batches of all: an entity manager of the platform. */
export async function readSettling(em: EntityManager, pairs: readonly string[]): Promise<Map<string, Settling>> {
  const asked = [
    `{${pairs.map(pair => `"${pair}"`).join(',')}}`,
    `{${pairs.map(pair => pair.slice(0, 36)).join(',')}}`,
  ];
  const ofThem = `home_member_id || ' ' || host_member_id = any(?::text[]) and home_member_id = any(?::uuid[])`;
  const terms = await rows<Terms & OfPair>(
    em,
    `select home_member_id || ' ' || host_member_id as pair, valid_from::text as "validFrom", cadence,
       cut_off_days as "cutOffDays" from settlement_terms where ${ofThem}`,
    asked,
  );
  const closed = await rows<Parameters<typeof periodName>[0] & OfPair>(
    em,
    `select home_member_id || ' ' || host_member_id as pair, cadence, starts_on::text as "startsOn"
     from settlement_batch where status <> 'OPEN' and ${ofThem}`,
    asked,
  );
  const [termsOf, closedOf] = [Map.groupBy(terms, one => one.pair), Map.groupBy(closed, one => one.pair)];
  const settlingOf = (pair: string): Settling => ({
    terms: termsOf.get(pair) ?? [],
    closed: new Set((closedOf.get(pair) ?? []).map(periodName)),
  });
  return new Map(pairs.map(pair => [pair, settlingOf(pair)]));
}
