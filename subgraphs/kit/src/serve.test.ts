import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { signingKey } from '../testing/keys.ts';
import { notes } from '../testing/notes/notes.ts';
import { trouble } from '../testing/notes/trouble.resolver.ts';
import { aViewer, TestSubgraph } from '../testing/subgraph.ts';
import { serveSubgraph } from './serve-http.ts';
import { signStatement, statementHeader, type SigningKey } from './viewer.ts';

let subgraph: TestSubgraph;
let server: FastifyInstance;
let signing: SigningKey;
beforeAll(async () => {
  const ours = await signingKey();
  signing = ours.signing;
  subgraph = await TestSubgraph.start(notes);
  server = serveSubgraph(subgraph.subgraph, ours.keys);
});
afterAll(async () => {
  await server.close();
  await subgraph.stop();
});

const viewer = aViewer({ personId: 'anna' });

async function post(body: string, headers: Record<string, string>) {
  const answer = await server.inject({
    method: 'POST',
    url: '/graphql',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: answer.statusCode, ...(answer.json() as object) };
}

/** Posts with a good statement about exactly this body. */
const postSigned = async (body: string) =>
  post(body, { [statementHeader]: await signStatement(viewer, 'notes', body, signing) });

test('a request with a statement is answered as its viewer', async () => {
  subgraph.now = new Date('2026-03-01T12:00:00Z');
  expect(await postSigned(JSON.stringify({ query: '{ asked { personId now } }', requestId: 'r1' }))).toEqual({
    status: 200,
    data: { asked: { personId: 'anna', now: '2026-03-01T12:00:00.000Z' } },
  });
});

const refused = {
  status: 401,
  errors: [
    { message: 'This request carries no valid statement about who asks.', extensions: { code: 'UNAUTHENTICATED' } },
  ],
};

test.each([
  ['a field', '{ asked { personId } }'],
  ['entities', '{ _entities(representations: []) { __typename } }'],
  ['the schema', '{ _service { sdl } }'],
  ['introspection', '{ __schema { types { name } } }'],
  ['what is no GraphQL', '{'],
])('without a statement %s is refused', async (_what, query) => {
  expect(await post(JSON.stringify({ query, requestId: 'r1' }), {})).toEqual(refused);
});

test("another request's statement is refused", async () => {
  const statement = await signStatement(
    viewer,
    'notes',
    JSON.stringify({ query: '{ asked { now } }', requestId: 'r1' }),
    signing,
  );
  expect(
    await post(JSON.stringify({ query: '{ _service { sdl } }', requestId: 'r1' }), { [statementHeader]: statement }),
  ).toEqual(refused);
});

test('a body that is not JSON is refused before it is read, and named when signed', async () => {
  expect(await post('{', {})).toEqual(refused);
  expect(await postSigned('{')).toEqual({
    status: 400,
    errors: [{ message: 'The body is not JSON.', extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

test.each([
  'null',
  '[]',
  '"{ asked }"',
  '{}',
  '{"query":1,"requestId":"r1"}',
  '{"query":"{ asked { now } }","requestId":"r1","variables":[]}',
])('%s is no request', async body => {
  expect(await postSigned(body)).toEqual({
    status: 400,
    errors: [{ message: 'The body is not a GraphQL request.', extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

test('nothing but JSON is read', async () => {
  expect(await post('query=x', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({ status: 415 });
});

test("health is nobody's secret", async () => {
  expect((await server.inject('/healthz')).json()).toEqual({ status: 'ok' });
});

test.each([
  ['GRAPHQL_PARSE_FAILED', '{'],
  ['GRAPHQL_VALIDATION_FAILED', '{ nothingOfThisName }'],
])('%s tells what is wrong with a document', async (code, query) => {
  const { errors, data } = await subgraph.ask(viewer, query);
  expect([data, errors!.map(({ extensions }) => extensions)]).toEqual([undefined, [{ code }]]);
});

test("variables that do not fit are the asker's", async () => {
  const { errors } = await subgraph.ask(viewer, 'query($first: Int!) { notes(first: $first) { totalCount } }', {
    first: 'x',
  });
  expect(errors!.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }]);
});

test('in process a reference is answered, an unknown one is null', async () => {
  const query = 'query($of: [_Any!]!) { _entities(representations: $of) { ... on Note { text } } }';
  const of = [{ __typename: 'Note', id: '00000000-0000-7000-8000-000000000001' }];
  expect(await subgraph.ask(viewer, query, { of })).toEqual({ data: { _entities: [null] } });
});

test('an error in a field costs that field alone', async () => {
  trouble.make = () => {
    throw new Error('secret');
  };
  const { data, errors } = await subgraph.ask(viewer, '{ trouble asked { personId } }');
  expect([data, errors!.map(({ path }) => path)]).toEqual([
    { trouble: null, asked: { personId: 'anna' } },
    [['trouble']],
  ]);
});

test('a connection on which nothing was asked does not keep it from closing', async () => {
  const { keys } = await signingKey();
  const another = serveSubgraph(subgraph.subgraph, keys);
  await another.listen({ port: 0, host: '127.0.0.1' });
  const silent = connect((another.server.address() as AddressInfo).port, '127.0.0.1');
  await once(silent, 'connect');
  const ended = once(silent, 'close');
  await another.close();
  await ended;
}, 10_000);
