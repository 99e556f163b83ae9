import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { codeOf, json, TestGateway } from '../testing/gateway.ts';

let on: TestGateway;
beforeAll(async () => void (on = await TestGateway.start()));
beforeEach(() => void (on.reply = { data: { regionBySlug: null, me: null, __typename: 'Query' } }));
afterAll(() => on.stop());

test.each([
  ['that it does not hold', { query: 'query A { me { id } }', operationName: 'B' }],
  ['out of two without a name', { query: 'query A { me { id } } query B { me { id } }' }],
])('a document that is asked for an operation %s is a question that makes no sense', async (_, question) => {
  const { statusCode, body } = await on.post(question);
  expect([statusCode, codeOf(body)]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
});

test('a client that sends a digest first hears that it has to send the document', async () => {
  const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
  expect(codeOf((await on.post({ extensions: { persistedQuery } })).body)).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
});

test('a query by GET may carry an Idempotency-Key, to no effect', async () => {
  const headers = { ...json, 'idempotency-key': 'k' };
  const { statusCode, body } = await on.server.inject({ url: '/graphql?query={me{id}}', headers });
  expect([statusCode, JSON.parse(body)]).toEqual([200, { data: { me: null }, extensions: { cost: { estimated: 2 } } }]);
});

test('a mutation by GET is refused', async () => {
  const query = encodeURIComponent('mutation { withdrawSignUp(input: { signUpId: "x" }) { signUp { id } } }');
  expect((await on.server.inject({ url: `/graphql?query=${query}`, headers: json })).statusCode).toBe(405);
});

test('no page of the gateway comes from the internet', async () => {
  const { body } = await on.server.inject({ url: '/graphql', headers: { accept: 'text/html' } });
  expect(body).not.toMatch(/apollographql\.com/);
});

test('what is JSON but no GraphQL is no answer', async () => {
  on.reply = { statusCode: 413, message: 'Payload Too Large' };
  expect(codeOf((await on.post({ query: '{ me { id } }' })).body)).toBe('SUBGRAPH_UNAVAILABLE');
});

test('a subgraph that never answers holds up neither health nor sign-in, and no host is named', async () => {
  on.reply = null;
  const [ready, door] = await Promise.all([on.server.inject('/readyz'), on.server.inject('/demo/people')]);
  expect([ready.statusCode, ready.json()]).toEqual([
    503,
    { status: 'degraded', subgraphs: { governance: 'unavailable', learning: 'unavailable' } },
  ]);
  expect([door.statusCode, door.json()]).toEqual([
    500,
    { error: 'Something went wrong on our side.', requestId: door.headers['x-request-id'] },
  ]);
});
