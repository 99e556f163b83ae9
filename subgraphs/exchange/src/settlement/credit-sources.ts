import type { EntityManager } from '@mikro-orm/postgresql';
import { readNumbers, readTerms } from './settlement-numbers.ts';
import { settleSources } from './settle-sources.ts';

const atOnce = 1_000;

/** Credits all lines of some sources that stand in one batch, and charges them anew, part by part in one transaction. */
export async function creditSources(
  tx: EntityManager,
  batchId: string,
  sourceIds: readonly string[],
  now: Date,
): Promise<void> {
  const settling = { numbers: await readNumbers(tx), termsOf: await readTerms(tx), now, isCreditedAnew: batchId };
  for (let at = 0; at < sourceIds.length; at += atOnce)
    await settleSources(tx, sourceIds.slice(at, at + atOnce), settling);
}
