import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { inventedSupergraph } from '../../testing/invented-supergraph.ts';
import { lists } from '../../testing/supergraphs/lists.ts';
import { serveSupergraph } from './serve-supergraph.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'naober-standalone-'))));
afterAll(() => rm(folder, { recursive: true }));

async function open(metricsToken?: string) {
  const file = path.join(folder, 'supergraph.graphql');
  await writeFile(file, inventedSupergraph(lists).supergraphSdl);
  return serveSupergraph({
    file,
    introspection: false,
    ...(metricsToken && { metricsToken }),
    log: pino({ level: 'silent' }),
  });
}

test('a gateway on its own tells its figures as well', async () => {
  const server = await open();
  await server.inject({ method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } });
  const { body, statusCode } = await server.inject('/metrics');
  await server.close();
  expect(statusCode).toBe(200);
  for (const line of [
    'naober_answers_total{outcome="whole"} 1',
    'naober_request_seconds_count{status="200"} 1',
    'naober_plan_cache_total{result="miss"} 1',
    'naober_subgraph_resting{subgraph=',
    'process_resident_memory_bytes ',
  ])
    expect(body).toContain(line);
});

test('what costs more than any question may is refused there too, and cost is not told', async () => {
  const server = await open();
  const ask = async (query: string) => {
    const { body } = await server.inject({ method: 'POST', url: '/graphql', payload: { query } });
    return JSON.parse(body) as { errors?: { extensions: { code: string } }[] };
  };
  expect(await ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  const inLists = `{ palette { shades ${'{ deep '.repeat(7)} { level } ${'}'.repeat(7)} } }`; // nine inside one another
  expect((await ask(inLists)).errors![0]!.extensions.code).toBe('COST_TOO_HIGH');
  await server.close();
});

test.each([
  ['elsewhere', undefined, {}, '10.0.0.7', 404],
  ['on this machine without the token', 'sixteen-letters-', {}, '127.0.0.1', 404],
  ['elsewhere with the token', 'sixteen-letters-', { authorization: 'Bearer sixteen-letters-' }, '10.0.0.7', 200],
])('a program %s reads them or finds nothing', async (_who, token, headers, remoteAddress, status) => {
  const server = await open(token);
  expect((await server.inject({ url: '/metrics', headers, remoteAddress })).statusCode).toBe(status);
  await server.close();
});

test('answers are written by the writer that lets go of them: Apollo’s would end the line', async () => {
  const server = await open();
  const { body } = await server.inject({ method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } });
  await server.close();
  expect(body).toBe('{"data":{"__typename":"Query"}}');
});
