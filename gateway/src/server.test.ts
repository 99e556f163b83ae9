import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { signingKey } from '@naober/kit/testing/keys';
import { testStore } from '../testing/store.ts';
import { openGateway } from './server.ts';
import { overHttp, type Transport } from './transport.ts';

const json = { 'content-type': 'application/json' };

/** What the subgraph says at once; null: it never says anything. */
let reply: object | null;
let subgraph: Server;
let transport: Transport;
let gateway: FastifyInstance;
let database: Awaited<ReturnType<typeof testStore>>;

beforeAll(async () => {
  subgraph = createServer((_request, response) => {
    if (reply) response.end(JSON.stringify(reply));
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => subgraph.once('listening', resolve));
  const origin = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}`;
  const { signing } = await signingKey();
  transport = overHttp({ governance: origin, learning: 'http://127.0.0.1:1' }, { current: signing });
  database = await testStore();
  gateway = await openGateway({
    supergraphSdl: await readFile('schema/supergraph.graphql', 'utf8'),
    transport,
    store: database.store,
    defaultRegion: 'noord',
    isDemo: true,
    portalFolder: 'no-portal',
    log: pino({ level: 'silent' }),
  });
});
beforeEach(() => void (reply = { data: { regionBySlug: null, me: null, __typename: 'Query' } }));
afterAll(async () => {
  await gateway.close();
  subgraph.closeAllConnections();
  subgraph.close();
  await transport.close();
  await database.stop();
});

const post = (body: object) => gateway.inject({ method: 'POST', url: '/graphql', headers: json, payload: body });
const codeOf = (body: string) =>
  (JSON.parse(body) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;

test.each([
  ['that it does not hold', { query: 'query A { me { id } }', operationName: 'B' }],
  ['out of two without a name', { query: 'query A { me { id } } query B { me { id } }' }],
])('a document that is asked for an operation %s is a question that makes no sense', async (_, question) => {
  const { statusCode, body } = await post(question);
  expect([statusCode, codeOf(body)]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
});

test('a client that sends a digest first hears that the document is not known yet', async () => {
  const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
  expect(codeOf((await post({ extensions: { persistedQuery } })).body)).toBe('PERSISTED_QUERY_NOT_FOUND');
});

test('a query by GET may carry an Idempotency-Key, to no effect', async () => {
  const headers = { ...json, 'idempotency-key': 'k' };
  const { statusCode, body } = await gateway.inject({ url: '/graphql?query={me{id}}', headers });
  expect([statusCode, JSON.parse(body)]).toEqual([200, { data: { me: null } }]);
});

test('a mutation by GET is refused', async () => {
  const query = encodeURIComponent('mutation { withdrawSignUp(input: { signUpId: "x" }) { signUp { id } } }');
  expect((await gateway.inject({ url: `/graphql?query=${query}`, headers: json })).statusCode).toBe(405);
});

test('no page of the gateway comes from the internet', async () => {
  const { body } = await gateway.inject({ url: '/graphql', headers: { accept: 'text/html' } });
  expect(body).not.toMatch(/apollographql\.com/);
});

test('what is JSON but no GraphQL is no answer', async () => {
  reply = { statusCode: 413, message: 'Payload Too Large' };
  expect(codeOf((await post({ query: '{ me { id } }' })).body)).toBe('SUBGRAPH_UNAVAILABLE');
});

test('a subgraph that never answers holds up neither health nor sign-in, and no host is named', async () => {
  reply = null;
  const [ready, door] = await Promise.all([gateway.inject('/readyz'), gateway.inject('/demo/people')]);
  expect([ready.statusCode, ready.json()]).toEqual([
    503,
    { status: 'degraded', subgraphs: { governance: 'unavailable', learning: 'unavailable' } },
  ]);
  expect([door.statusCode, door.json()]).toEqual([
    500,
    { error: 'Something went wrong on our side.', requestId: door.headers['x-request-id'] },
  ]);
});

test('nothing is reported to the maker of the gateway, nor its clouds looked for', () => {
  expect(process.env['APOLLO_TELEMETRY_DISABLED']).toBe('true');
});
