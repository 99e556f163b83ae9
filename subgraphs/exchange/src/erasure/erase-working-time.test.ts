import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, workElsewhere } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { borrowErasures } from './erasure.events.ts';

let exchange: TestSubgraph;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());

test('her work elsewhere and what she set are gone, those of others stay', async () => {
  const region = await aRegion(exchange);
  const her = await aProfessional(exchange, region);
  const colleague = await aProfessional(exchange, region);
  await exchange.em.transactional(async tx => {
    for (const viewer of [her, colleague]) await workElsewhere(tx, region, viewer);
  });
  await exchange.em.transactional(tx =>
    borrowErasures.apply(
      tx,
      { id: uuidv7(), version: 1, state: { personId: her.personId, isCarriedOut: true } },
      exchange.subgraph.events,
    ),
  );
  const left = async (table: string) =>
    (
      await exchange.em.execute<{ professional_id: string }[]>(
        `select professional_id from ${table} where region_id = ?`,
        [region.regionId],
      )
    ).map(one => one.professional_id);
  expect([await left('work_interval'), await left('working_time_profile')]).toEqual([
    [colleague.personId],
    [colleague.personId],
  ]);
});
