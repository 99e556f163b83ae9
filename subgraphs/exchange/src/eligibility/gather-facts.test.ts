import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, now } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { WorkInterval } from '../home-roster/work-interval.entity.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { eligibilityOf } from './eligibility.resolver.ts';
import { factsOf, gatherPerson } from './gather-facts.ts';

let exchange: TestSubgraph;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());

const hour = 3_600_000;

test('whether somebody may work 500 shifts costs the statements that 50 cost: one', async () => {
  const region = await aRegion(exchange);
  const her = await aProfessional(exchange, region);
  await exchange.em.transactional(async tx => {
    for (let n = 0; n < 80; n++) {
      const startsAt = new Date(now.getTime() - (n + 1) * 24 * hour);
      const when = {
        startsAt,
        endsAt: new Date(startsAt.getTime() + 8 * hour),
        onDay: startsAt.toISOString().slice(0, 10),
      };
      const of = { regionId: region.regionId, professionalId: her.personId!, memberId: region.home.id };
      tx.create(WorkInterval, { ...of, ...when, origin: 'HOME_ROSTER', kind: 'REGULAR', heardAt: now });
    }
  });
  const shift = (n: number) => {
    const startsAt = new Date(now.getTime() + n * 3 * hour);
    return {
      id: uuidv7(),
      startsAt,
      endsAt: new Date(startsAt.getTime() + 8 * hour),
      requiredEpas: [],
      status: 'PUBLISHED',
    } as unknown as OpenShift;
  };
  const cost = async (count: number) => {
    exchange.statements.length = 0;
    const person = await gatherPerson(exchange.em, her.personId!, now);
    const outcomes = Array.from({ length: count }, (_, n) => eligibilityOf(factsOf(person, shift(n), now)).outcome);
    return [outcomes.length, exchange.statements.length];
  };
  expect([await cost(50), await cost(500)]).toEqual([
    [50, 1],
    [500, 1],
  ]);
});
