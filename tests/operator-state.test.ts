import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OperatorState } from '@naober/gateway/seen/operator-state';
import { TestPlatform } from './platform.ts';

let platform: TestPlatform;
beforeAll(async () => void (platform = await TestPlatform.start('http')), 60_000);
afterAll(() => platform.stop());

const names = ['governance', 'learning', 'exchange', 'branding'];

async function stateFor(slug: string | null): Promise<{ status: number; state: OperatorState }> {
  const cookie = slug === null ? '' : await platform.cookieOf(slug);
  const response = await fetch(`${platform.url}/operator/state`, { headers: { cookie } });
  return { status: response.status, state: (await response.json()) as OperatorState };
}

test.each([null, 'femke-hoekstra', 'esra-yilmaz'])('for %p there is no state of the platform', async slug => {
  expect(await stateFor(slug)).toEqual({ status: 404, state: { error: 'There is nothing here.' } });
});

test('who administers the region sees what runs, and what waits for a neighbour that is away', async () => {
  const before = (await stateFor('durk-halbesma')).state;
  expect(before.subgraphs.map(({ name, state }) => [name, state])).toEqual(names.map(name => [name, 'ok']));
  await platform.platform.stopSubgraph('exchange');
  await platform.sql(
    `insert into learning_events.job (name, data, start_after)
     values ('learning.epa-entrustment/exchange', '{}', now() - interval '90 seconds')`,
  );
  const { status, state } = await stateFor('durk-halbesma');
  const [learning, exchange] = ['learning', 'exchange'].map(name => state.subgraphs.find(one => one.name === name)!);
  expect([status, exchange!.state, exchange!.queues]).toEqual([200, 'unavailable', null]);
  expect(learning!.queues!.find(({ queue }) => queue === 'learning.epa-entrustment/exchange')).toEqual({
    queue: 'learning.epa-entrustment/exchange',
    waiting: 1,
    lagSeconds: 90,
    dead: 0,
  });
});
