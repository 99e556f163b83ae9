import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { confirm, signUp, withdraw } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';

let exchange: TestSubgraph;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());

interface Entry {
  id: string;
  sequence: number;
  status: string;
}

test('a calendar holds one entry per sign-up, whose sequence grows with each change, until two weeks after it fell away', async () => {
  const region = await aRegion(exchange);
  const [femke, planner] = [await aProfessional(exchange, region), aPlanner(region)];
  const shift = await aShift(exchange, region);
  const calendar = async (viewer = femke) => {
    const fields = 'calendar { id sequence status shift { id } }';
    const answer = (await exchange.reference(viewer, 'Professional', femke.personId!, fields)) as { calendar: Entry[] };
    return answer.calendar;
  };
  const { id } = (await signUp(exchange, femke, shift.id)).signUp!;
  const first = await calendar();
  expect(first).toMatchObject([{ id, status: 'TENTATIVE', shift: { id: shift.id } }]);
  await confirm(exchange, planner, id);
  const second = await calendar();
  expect(second).toMatchObject([{ id, status: 'CONFIRMED' }]);
  await withdraw(exchange, femke, id);
  const third = await calendar();
  expect(third).toMatchObject([{ id, status: 'CANCELLED' }]);
  const sequences = [first, second, third].map(([entry]) => entry!.sequence);
  expect(sequences).toEqual([...new Set(sequences)].toSorted((one, other) => one - other));

  expect(await calendar(planner)).toBeNull();
  expect(await calendar(await aProfessional(exchange, region))).toBeNull();

  const { now } = exchange;
  exchange.now = new Date((now ?? new Date()).getTime() + 14 * 86_400_000 + 1);
  expect(await calendar()).toEqual([]);
  exchange.now = now;
});

test('a calendar of one and of ten costs one statement', async () => {
  const region = await aRegion(exchange);
  const femke = await aProfessional(exchange, region);
  for (let day = 1; day <= 10; day += 1) {
    const span = { startsAt: new Date(Date.UTC(2026, 1, day, 7)), endsAt: new Date(Date.UTC(2026, 1, day, 15)) };
    await signUp(exchange, femke, (await aShift(exchange, region, span)).id);
    if (day !== 1 && day !== 10) continue;
    exchange.statements.length = 0;
    await exchange.reference(femke, 'Professional', femke.personId!, 'calendar { id shift { startsAt } }');
    expect(exchange.statements).toHaveLength(1);
  }
});
