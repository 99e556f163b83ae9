import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { TestGateway } from '../../testing/gateway.ts';

let on: TestGateway;
beforeAll(async () => void (on = await TestGateway.start()));
afterAll(() => on.stop());

/** The value of each line that begins so. */
const valuesOf = (text: string, name: string) =>
  text
    .split('\n')
    .filter(line => line.startsWith(name))
    .map(line => line.slice(name.length));

test('requests, answers, plans, fetches and queues are told in figures', async () => {
  const server = await on.open({
    queues: async () => ({
      governance: [{ queue: 'governance.audit/governance', waiting: 3, lagSeconds: 7, dead: 1 }],
      learning: null,
    }),
  });
  on.reply = { data: { regionBySlug: null, me: null } };
  await on.post({ query: '{ me { id } }' }, {}, server);
  await on.post({ query: '{ me { id } }' }, {}, server);
  await on.post({ query: '{ pathways { id } }' }, {}, server); // of learning, which is away
  await on.post({ query: '{ nothing }' }, {}, server);
  const { body } = await server.inject('/metrics');
  await server.close();
  expect(valuesOf(body, 'naober_answers_total')).toEqual([
    '{outcome="whole"} 2',
    '{outcome="partial"} 1',
    '{outcome="none"} 1',
  ]);
  expect(valuesOf(body, 'naober_plan_cache_total')).toEqual(['{result="miss"} 2', '{result="hit"} 1']);
  expect(valuesOf(body, 'naober_plans')).toEqual(['{state="compiled"} 2', '{state="waiting"} 0']);
  expect(valuesOf(body, 'naober_request_seconds_count')).toEqual(['{status="200"} 3', '{status="400"} 1']);
  expect(valuesOf(body, 'naober_subgraph_seconds_count')).toContain('{subgraph="learning",outcome="unavailable"} 1');
  expect(valuesOf(body, 'naober_queue_waiting')).toEqual(['{queue="governance.audit/governance"} 3']);
  expect(valuesOf(body, 'naober_queue_lag_seconds')).toEqual(['{queue="governance.audit/governance"} 7']);
  expect(Number(valuesOf(body, 'process_resident_memory_bytes')[0])).toBeGreaterThan(1_000_000);
  expect(valuesOf(body, 'nodejs_eventloop_lag_p99_seconds')).toHaveLength(1);
  expect(valuesOf(body, 'naober_queue_dead')).toEqual(['{queue="governance.audit/governance"} 1']);
});

test.each([
  ['on this machine', {}, undefined, '127.0.0.1', 200],
  ['elsewhere', {}, undefined, '10.0.0.7', 404],
  ['before which a proxy on this machine stands', { 'x-forwarded-for': '127.0.0.1' }, undefined, '127.0.0.1', 404],
  ['elsewhere with the token', { authorization: 'Bearer sixteen-letters-' }, 'sixteen-letters-', '10.0.0.7', 200],
  ['on this machine without the token', {}, 'sixteen-letters-', '127.0.0.1', 404],
  ['with another token', { authorization: 'Bearer sixteen-letters+' }, 'sixteen-letters-', '127.0.0.1', 404],
])('a program %s reads figures or finds nothing', async (_who, headers, metricsToken, remoteAddress, status) => {
  const server = await on.open(metricsToken === undefined ? {} : { metricsToken });
  expect((await server.inject({ url: '/metrics', headers, remoteAddress })).statusCode).toBe(status);
  await server.close();
});

test('an answer and each error in it leave a line under the id that who asked sees, and nothing of the question', async () => {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'info' }, { write: line => void lines.push(JSON.parse(line)) });
  const server = await on.open({ log });
  const query = 'query Mine($s: Boolean!) { me @include(if: $s) { id } }';
  on.reply = { data: null, errors: [{ message: 'of Femke', path: ['me'], extensions: { code: 'CONFLICT' } }] };
  const { body } = await on.post({ query, variables: { s: true } }, {}, server);
  await server.close();
  const [error] = (JSON.parse(body) as { errors: { extensions: { requestId: string } }[] }).errors;
  const { requestId } = error!.extensions;
  const ours = lines.filter(line => line['requestId'] === requestId && String(line['msg']).includes('answer'));
  expect(ours.map(({ msg, operation, code }) => [msg, operation, code])).toEqual([
    ['answered', 'Mine', undefined],
    ['error in the answer', 'Mine', 'CONFLICT'],
  ]);
  expect(JSON.stringify(ours)).not.toMatch(/Femke|10\.0|127\.0/);
});

test('a long name from outside fills no log', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: line => void lines.push(line) });
  const server = await on.open({ log });
  const long = 'x'.repeat(10_000);
  on.reply = { data: { [long]: null }, errors: [{ message: 'no', path: [long], extensions: { code: 'CONFLICT' } }] };
  await on.post({ query: `query ${long} { ${long}: me { id } }` }, {}, server);
  await server.close();
  const ours = lines.filter(line => line.includes('answer'));
  expect([ours.length, ours.every(line => line.length < 1_000)]).toEqual([2, true]);
});
