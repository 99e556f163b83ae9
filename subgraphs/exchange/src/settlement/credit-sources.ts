import { readNumbers, readTerms } from './settlement-numbers.ts';
import { settleSources } from './settle-sources.ts';
import type { Telling } from './tell-finance.ts';

const atOnce = 1_000;

/** Credits all lines of some sources that stand in one batch, and charges them anew, part by part in one transaction. */
export async function creditSources(
  { tx, ...telling }: Telling,
  batchId: string,
  sourceIds: readonly string[],
): Promise<void> {
  const numbers = { numbers: await readNumbers(tx), termsOf: await readTerms(tx) };
  const settling = { ...numbers, ...telling, isCreditedAnew: batchId };
  for (let at = 0; at < sourceIds.length; at += atOnce)
    await settleSources(tx, sourceIds.slice(at, at + atOnce), settling);
}
