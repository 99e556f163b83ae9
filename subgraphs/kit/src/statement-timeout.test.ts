import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { notes } from '../testing/notes/notes.ts';
import { trouble } from '../testing/notes/trouble.resolver.ts';
import { aViewer, TestSubgraph } from '../testing/subgraph.ts';
import { EventConnections } from './event-connections.ts';
import { answerMilliseconds, statementMilliseconds } from './patience.ts';
import { backgroundFork, platformFork } from './row-security.ts';
import type { Context } from './context.ts';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await TestSubgraph.start(notes)));
afterAll(() => subgraph.stop());

type Row = { limit: string };
const limitSql = `select current_setting('statement_timeout') as limit`;

test('the database gives up before the gateway does', () => {
  expect(statementMilliseconds).toBeLessThan(answerMilliseconds);
});

test.each(['em', 'guarded', 'platform'] as const)('statements of a request by %s end in time', async name => {
  trouble.make = async (context: Context) => [
    await context[name].execute<Row[]>(limitSql),
    await context[name].transactional(tx => tx.execute<Row[]>(limitSql)),
  ];
  const { data } = await subgraph.ask(aViewer(), '{ trouble }');
  expect(JSON.parse(data!['trouble'] as string)).toEqual([[{ limit: '2500ms' }], [{ limit: '2500ms' }]]);
});

test('what takes the database too long says so', async () => {
  trouble.make = ({ em }) =>
    em.transactional(async tx => {
      await tx.execute(`set local statement_timeout = 50`);
      await tx.execute('select pg_sleep(1)');
    });
  const { errors } = await subgraph.ask(aViewer(), '{ trouble }');
  expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
});

test.each([
  ['platformFork', platformFork],
  ['backgroundFork', backgroundFork],
])('jobs and events by %s take as long as they need', async (_name, fork) => {
  const em = fork(subgraph.subgraph.orm);
  expect(await em.execute(limitSql)).toEqual([{ limit: '0' }]);
  expect(await em.transactional(tx => tx.execute(limitSql))).toEqual([{ limit: '0' }]);
});

test('so does what tends the queues', async () => {
  const connections = new EventConnections('notes', name => subgraph.database.urls[name]!, console.error);
  const boss = await connections.to('notes');
  expect((await boss.getDb().executeSql(limitSql, [])).rows).toEqual([{ limit: '0' }]);
  await connections.close();
});

test('once nobody waits nothing more is read', async () => {
  const controller = new AbortController();
  trouble.make = ({ em }) => {
    controller.abort();
    return em.execute('select 1');
  };
  const request = { query: '{ trouble again: trouble }', requestId: 'r' };
  const { errors } = await subgraph.subgraph.execute(request, aViewer(), controller.signal);
  expect(errors).toMatchObject([{ path: ['again'], extensions: { code: 'UNAVAILABLE' } }]);
});
