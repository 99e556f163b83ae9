import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { TestGateway } from '../testing/gateway.ts';

let on: TestGateway;
beforeAll(async () => {
  on = await TestGateway.start();
  on.reply = { data: { me: null, __typename: 'Query' } };
});
afterAll(() => on.stop());

/** Where we do otherwise than is recommended, and why. */
const otherwise: Readonly<Record<string, string>> = {
  '572B SHOULD use 200 status code on document parsing failure when accepting application/json':
    'who watches by status, such as a proxy, sees mistakes; 200 is for clients that read no body of a 400, and ours do',
  'FDE2 SHOULD use 200 status code on document validation failure when accepting application/json': 'as above',
  '7B9B SHOULD use a status code of 200 on variable coercion failure when accepting application/json': 'as above',
};

test('the graph keeps to GraphQL over HTTP', async () => {
  const url = `${await on.server.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  const results = await auditServer({ url });
  const failed = results.filter(({ status }) => status !== 'ok');
  expect(failed.filter(({ status }) => status === 'error')).toEqual([]);
  expect(failed.map(({ id, name }) => `${id} ${name}`)).toEqual(Object.keys(otherwise));
});
