import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { codeOf, json, TestGateway } from '../testing/gateway.ts';

let on: TestGateway;
beforeAll(async () => void (on = await TestGateway.start()));
beforeEach(() => void (on.reply = { data: { me: null } }));
afterAll(() => on.stop());

const times = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
const refused = async (payload: object | string, headers: Record<string, string> = json) => {
  const { statusCode, body } = await on.server.inject({ method: 'POST', url: '/graphql', headers, payload });
  return [statusCode, codeOf(body)];
};

describe('a document is refused before it is read when it holds too many', () => {
  test.each([
    ['TOO_MANY_TOKENS', `{ me { ${'id '.repeat(70_000)} } }`],
    ['TOO_MANY_FRAGMENTS', `{ me { id } } ${times(61, at => `fragment F${at} on Member { id }`)}`],
    [
      'TOO_MANY_FIELDS',
      `{ me { ...F0 } } ${times(20, at => `fragment F${at} on Professional { ...F${at + 1} ...F${at + 1} }`)}
      fragment F20 on Professional { id }`,
    ],
    ['TOO_MANY_ROOT_FIELDS', `{ ${times(31, () => 'me { id }')} }`],
    ['TOO_MANY_ALIASES', `{ me { ${times(61, at => `a${at}: id`)} } }`],
    ['TOO_MANY_DIRECTIVES', `{ me { id ${times(61, () => '@skip(if: true)')} } }`],
    ['TOO_DEEP', `{ me ${'{ employments { member '.repeat(11)} { id } ${'} }'.repeat(11)} }`],
  ])('%s', async (code, query) => {
    expect(await refused({ query })).toEqual([400, code]);
  });

  test('nobody is asked for it, and the answer says how much is allowed', async () => {
    const { body } = await on.post({ query: `{ ${times(31, () => 'me { id }')} }` });
    expect(JSON.parse(body).errors[0]).toEqual({
      message: 'This document has more than 30 fields at its top.',
      extensions: { code: 'TOO_MANY_ROOT_FIELDS', requestId: expect.any(String) },
    });
    expect(on.asked.filter(query => query.includes('me{id}'))).toEqual([]);
  });

  test('by the address as well', async () => {
    const query = encodeURIComponent(`{ ${times(31, () => 'me { id }')} }`);
    expect(codeOf((await on.server.inject(`/graphql?query=${query}`)).body)).toBe('TOO_MANY_ROOT_FIELDS');
  });
});

test.each([
  ['many questions at once', [{ query: '{ me { id } }' }], json, [400, 'BATCHING_OFF']],
  ['no JSON', '{"query":', json, [400, 'BAD_REQUEST']],
  ['no object', '"{ me { id } }"', json, [415, 'NO_JSON']],
  ['nothing', 'null', json, [400, 'BAD_REQUEST']],
  ['a form', 'query=1', { 'content-type': 'application/x-www-form-urlencoded' }, [415, 'NO_JSON']],
])('%s is refused in words of the graph', async (_what, payload, headers, expected) => {
  expect(await refused(payload, headers)).toEqual(expected);
});

describe('a body', () => {
  const bodyOf = (bytes: number) => {
    const start = '{"query":"{ me { id } }","extensions":{"pad":"';
    return `${start}${'x'.repeat(bytes - start.length - 3)}"}}`;
  };

  test('holds 256 kB and no more', async () => {
    expect((await on.post(JSON.parse(bodyOf(262_144)))).statusCode).toBe(200);
    expect(await refused(bodyOf(262_145))).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test('of a person or a key that may write holds a roster, up to 4 MB', async () => {
    const account = { professionalId: null, regionId: 'r', clientId: 'k', roles: [], endsAt: null };
    const asKey = async (client: string, mayWrite: boolean, bytes: number) => {
      on.reply = { data: { keyAccount: { account: { ...account, client, mayWrite }, refusal: null }, me: null } };
      const headers = { ...json, authorization: `Bearer ${Math.random()}` };
      const payload = bodyOf(bytes);
      return (await on.server.inject({ method: 'POST', url: '/graphql', headers, payload })).statusCode;
    };
    expect(await asKey('key', true, 4_194_304)).toBe(200);
    expect(await asKey('key', true, 4_194_305)).toBe(413);
    expect(await asKey('key', false, 262_145)).toBe(413);
    expect(await asKey('widget', true, 262_145)).toBe(413);
  });

  test('whose length nobody tells is read no further than that', async () => {
    const server = await on.open();
    const { port } = new URL(await server.listen({ port: 0, host: '127.0.0.1' }));
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    );
    const part = `${(65_536).toString(16)}\r\n${' '.repeat(65_536)}\r\n`;
    for (let sent = 0; sent < 5; sent++) socket.write(part); // and goes on
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 413 [^]*"code":"BODY_TOO_LARGE"/);
    socket.destroy();
    await server.close();
  });
});

test('answers are written by the writer that lets go of them: Apollo’s would end the line', async () => {
  const { body } = await on.post({ query: '{ __typename }' });
  expect(body).toMatch(/^{"data":{"__typename":"Query"}.*}$/);
  expect(body).not.toContain('\n');
});
