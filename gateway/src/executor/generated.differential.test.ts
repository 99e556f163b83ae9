import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parse, validate } from 'graphql';
import { operations } from '../../testing/operations.ts';
import { supergraphs } from '../../testing/supergraphs/all.ts';
import { littlePlanning, TwoGateways } from '../../testing/two-gateways.ts';

/** Operations for each supergraph; each is asked without faults and with those of three seeds. */
const numRuns = Number(process.env['DIFFERENTIAL_RUNS'] ?? 30);
const seed = Number(process.env['DIFFERENTIAL_SEED'] ?? Date.now() % 1_000_000_000);

const faultSeeds = fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 3, maxLength: 3 });

describe.each(supergraphs.map(source => [source.name, source] as const))('the supergraph of %s', (_name, source) => {
  let gateways: TwoGateways;
  beforeAll(async () => {
    gateways = await TwoGateways.start(source, {}, littlePlanning);
  });
  afterAll(() => gateways.stop());

  test('any operation is answered as by Apollo, whatever the subgraphs do', answersAlike, 60_000 + numRuns * 2_000);

  async function answersAlike() {
    const property = fc.asyncProperty(operations(gateways.api), faultSeeds, async (question, seeds) => {
      for (const one of [0, ...seeds]) {
        const answers = await gateways.answers(question, one);
        if (!answers) continue;
        expect(answers.ours).toEqual(answers.apollo);
      }
    });
    await fc.assert(property, { numRuns, seed, includeErrorInReport: true });
    expect(gateways.unlike).toBeLessThan(2 + numRuns / 50);
  }

  test('operations are made as the schema wants them', () => {
    const all = fc.sample(operations(gateways.api), { numRuns: 200, seed });
    const valid = all.filter(({ query }) => validate(gateways.api, parse(query)).length === 0);
    expect(valid.length).toBeGreaterThan(180); // an alias of `__typename` may still contradict
  });
});
