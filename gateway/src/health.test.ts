import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signingKey } from '@naober/kit/testing/keys';
import { aViewer } from '@naober/kit/testing/subgraph';
import Fastify, { type FastifyInstance } from 'fastify';
import { Answering } from '../testing/answering.ts';
import { healthRoutes } from './health.ts';
import { guardSubgraphs, type GuardedTransport } from './subgraph-guard.ts';
import { overHttp } from './transport.ts';

let subgraph: Answering;
let transport: GuardedTransport;
let server: FastifyInstance;
beforeAll(async () => {
  subgraph = await Answering.start(
    ({ body, response }) => void (body === '' ? response.end('{}') : response.destroy()),
  );
  const { signing } = await signingKey();
  transport = guardSubgraphs(overHttp({ notes: subgraph.url }, { current: signing }));
  server = Fastify();
  healthRoutes(server, transport);
});
afterAll(async () => {
  await subgraph.stop();
  await transport.close();
  await server.close();
});

const readiness = async () => {
  const { statusCode, body } = await server.inject('/readyz');
  return [statusCode, JSON.parse(body)];
};

test('a subgraph that rests is named, though it says itself that it is ready', async () => {
  expect(await readiness()).toEqual([200, { status: 'ok', subgraphs: { notes: 'ok' } }]);
  const write = { query: 'mutation { write }', requestId: 'r' };
  await Promise.allSettled(Array.from({ length: 12 }, () => transport.ask('notes', write, aViewer())));
  expect(await readiness()).toEqual([503, { status: 'degraded', subgraphs: { notes: 'resting' } }]);
});
