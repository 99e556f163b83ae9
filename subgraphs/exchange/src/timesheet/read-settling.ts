import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import { arrayOf } from '../settlement/lock-pairs.ts';
import { periodName } from '../settlement/period.rules.ts';
import { readTerms } from '../settlement/settlement-numbers.ts';
import type { Settling } from './cut-off.rules.ts';

/** By `pairName`: how they settle. Reads batches of all: an entity manager of the platform. */
export async function readSettling(em: EntityManager, pairs: readonly string[]): Promise<Map<string, Settling>> {
  const termsOf = await readTerms(em);
  const closed = await rows<Parameters<typeof periodName>[0] & { readonly pair: string }>(
    em,
    `select home_member_id || ' ' || host_member_id as pair, cadence, starts_on::text as "startsOn" from settlement_batch
     where status <> 'OPEN' and home_member_id || ' ' || host_member_id = any(?::text[]) and home_member_id = any(?::uuid[])`,
    [arrayOf(pairs), arrayOf(pairs.map(pair => pair.slice(0, 36)))],
  );
  const closedOf = Map.groupBy(closed, ({ pair }) => pair);
  const settlingOf = (pair: string): Settling => {
    const [home, host] = pair.split(' ') as [string, string];
    return { terms: termsOf(home, host), closed: new Set((closedOf.get(pair) ?? []).map(periodName)) };
  };
  return new Map(pairs.map(pair => [pair, settlingOf(pair)]));
}
