import { afterAll, beforeAll } from '@jest/globals';
import type { SupergraphSource } from './supergraphs/source.ts';
import { TwoGateways } from './two-gateways.ts';

/** Two gateways for the tests of one `describe`, and what ours counted since `counted.compiled` was emptied. */
export function countedGateways(source: SupergraphSource) {
  const counted = { compiled: [] as boolean[], unusual: 0, gateways: undefined as unknown as TwoGateways };
  beforeAll(async () => {
    counted.gateways = await TwoGateways.start(source, {
      onCompiled: isCompiled => counted.compiled.push(isCompiled),
      onUnusual: () => (counted.unusual += 1),
    });
  });
  afterAll(() => counted.gateways.stop());
  return counted;
}
