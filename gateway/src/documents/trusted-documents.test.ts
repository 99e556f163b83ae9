import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { codeOf, json, TestGateway } from '../../testing/gateway.ts';

const me = 'query Me { me { id } }';
const withdraw = 'mutation Withdraw { withdrawSignUp(input: { signUpId: "x" }) { signUp { id } } }';
const operations = [
  { id: 'sha256:me', name: 'Me', type: 'query', body: me },
  { id: 'sha256:withdraw', name: 'Withdraw', type: 'mutation', body: withdraw },
];

let on: TestGateway;
let server: FastifyInstance;
let portalFolder: string;
beforeAll(async () => {
  on = await TestGateway.start();
  portalFolder = await mkdtemp(join(tmpdir(), 'portal-'));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  await writeFile(join(portalFolder, 'trusted-documents.json'), JSON.stringify(manifest));
  server = await on.open({ portalFolder, visitorsRun: 'trusted' });
});
beforeEach(() => void (on.reply = { data: { me: null } }));
afterAll(async () => {
  await server.close();
  await on.stop();
  await rm(portalFolder, { recursive: true });
});

const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  server.inject({ url: `/graphql?${new URLSearchParams(parameters)}`, headers });
const post = (payload: object, headers: Record<string, string> = {}, url = '/graphql') =>
  server.inject({ method: 'POST', url, headers: { ...json, ...headers }, payload });
const answer = { data: { me: null }, extensions: { cost: { estimated: 2 } } };

test('a visitor runs a trusted document by its id, in the address or in a body', async () => {
  expect((await get({ documentId: 'sha256:me' })).json()).toEqual(answer);
  expect((await post({ documentId: 'sha256:me', operationName: 'Me', variables: {} })).json()).toEqual(answer);
});

test('a visitor runs nothing else, not even the text of a trusted document', async () => {
  for (const query of [me, '{ __schema { types { name } } }']) {
    const [byAddress, byBody] = [await get({ query }), await post({ query })];
    for (const { statusCode, body } of [byAddress, byBody])
      expect([statusCode, codeOf(body)]).toEqual([403, 'PERSISTED_DOCUMENT_REQUIRED']);
  }
});

test('an id that is not known is refused and not repeated', async () => {
  for (const documentId of ['sha256:nothing', 7, ['sha256:me'], {}, 'constructor']) {
    const { statusCode, body } = await post({ documentId });
    expect([statusCode, codeOf(body)]).toEqual([400, 'PERSISTED_DOCUMENT_NOT_FOUND']);
    expect(body).toContain('There is no trusted document of this id.');
  }
  expect(codeOf((await post({ documentId: 'sha256:me', query: me })).body)).toBe('BAD_REQUEST');
});

test('no text is left behind under its digest', async () => {
  const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
  expect(codeOf((await post({ extensions: { persistedQuery } })).body)).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
});

test('a mutation is not run by its address', async () => {
  expect((await get({ documentId: 'sha256:withdraw' })).statusCode).toBe(405);
});

describe('documents of one’s own', () => {
  const account = { professionalId: null, regionId: 'r', clientId: 'k', mayWrite: false, roles: [], endsAt: null };
  test.each([
    ['key with the scope', 'key', ['OWN_DOCUMENTS'], 200],
    ['key without it', 'key', ['READ_SHIFTS'], 403],
    ['token', 'token', [], 200],
    ['widget', 'widget', [], 403],
  ])('are for a %s: %s %j %i', async (_what, client, scopes, status) => {
    const roles = scopes.map(role => ({ role, memberId: null, departmentId: null }));
    on.reply = { data: { keyAccount: { account: { ...account, client, roles }, refusal: null }, me: null } };
    const headers = { authorization: `Bearer ${Math.random()}` };
    expect((await post({ query: me }, headers)).statusCode).toBe(status);
    expect((await post({ documentId: 'sha256:me' }, headers)).statusCode).toBe(200);
  });

  test('are for who is signed in', async () => {
    on.reply = { data: { sessionAccount: { ...account, client: 'portal', professionalId: 'p' }, me: null } };
    expect((await post({ query: me }, { cookie: '__Host-naober-session=s1' })).statusCode).toBe(200);
  });
});

describe('caches', () => {
  const keeping = 'public, max-age=0, s-maxage=10, must-revalidate';

  test('may keep what visitors are told by an address, and hear when it has not changed', async () => {
    const { headers } = await get({ documentId: 'sha256:me' });
    expect(headers).toMatchObject({ 'cache-control': keeping, vary: 'accept, authorization, cookie' });
    const etag = headers['etag'] as string;
    const again = await get({ documentId: 'sha256:me' }, { 'if-none-match': `"other", ${etag}` });
    expect([again.statusCode, again.body, again.headers['cache-control']]).toEqual([304, '', keeping]);
    on.reply = { data: { me: { id: 'somebody' } } };
    const changed = await get({ documentId: 'sha256:me' }, { 'if-none-match': etag });
    expect([changed.statusCode, changed.headers['etag'] === etag]).toEqual([200, false]);
  });

  test.each<[string, () => Promise<{ headers: object }>]>([
    ['is told in a body', () => post({ documentId: 'sha256:me' }, {}, '/graphql?documentId=sha256:me')],
    ['failed', () => ((on.reply = {}), get({ documentId: 'sha256:me' }))],
    ['was refused', () => get({ documentId: 'sha256:nothing' })],
    [
      'is told to who is signed in',
      () => {
        const account = {
          professionalId: 'p',
          regionId: 'r',
          client: 'portal',
          clientId: 's',
          roles: [],
          endsAt: null,
        };
        on.reply = { data: { sessionAccount: { ...account, mayWrite: true }, me: null } };
        return get({ documentId: 'sha256:me' }, { cookie: '__Host-naober-session=s2' });
      },
    ],
  ])('keep nothing that %s', async (_what, ask) => {
    const { headers } = await ask();
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(headers).not.toHaveProperty('etag');
  });
});
