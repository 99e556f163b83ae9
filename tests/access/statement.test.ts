import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { publishedKeys } from '@naober/kit/published-keys';
import { serveSubgraph } from '@naober/kit/serve-http';
import { signingKey } from '@naober/kit/testing/keys';
import { aViewer } from '@naober/kit/testing/subgraph';
import { platformViewer, signStatement, statementHeader, type SigningKey, type Viewer } from '@naober/kit/viewer';
import { eventually, TestPlatform } from '../platform.ts';
import { Database } from './database.ts';

/** Somebody who may everything, were she believed. */
const mighty = (tenantId: string): Viewer =>
  aViewer({
    personId: '00000000-0000-7000-8000-00000000beef',
    tenantId,
    roles: [{ role: 'PLANNER', organisationId: null, unitId: null }],
  });

/** Posts with headers as they are, doubled ones too. */
const post = (url: string, body: string, headers: Record<string, string | string[]>) =>
  new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const sent = request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    });
    sent.on('error', reject);
    sent.on('response', async answer =>
      resolve({ status: answer.statusCode!, body: withoutCost((await json(answer)) as object) }),
    );
    sent.end(body);
  });

/** What a question costs is the same for everybody. */
const withoutCost = ({ extensions: _cost, ...answer }: { extensions?: object }): object => answer;

describe.each(['in-process', 'http'] as const)('a statement that comes to the gateway from outside, %s', transport => {
  let platform: TestPlatform;
  beforeAll(async () => void (platform = await TestPlatform.start(transport)), 60_000);
  afterAll(() => platform.stop());

  const query = '{ viewer { roles { id } } me { id } member(slug: "martini") { viewerCanPlan shifts { totalCount } } }';
  const body = JSON.stringify({ query });
  const asVisitor = { data: { viewer: null, me: null, member: { viewerCanPlan: false, shifts: null } } };

  test('changes nothing, whoever signed it and however often it is there', async () => {
    const key = platform.platform.statementKeys.current;
    const region = (await (await platform.as())('{ member(slug: "martini") { region { id } } }')).data!['member'].region
      .id;
    const statements = await Promise.all(
      [mighty(region), platformViewer].flatMap(viewer =>
        ['governance', 'exchange'].map(audience => signStatement(viewer, audience, body, key)),
      ),
    );
    const headers: (string | string[])[] = ['', 'made up', ...statements, statements, [statements[0]!, '']];
    for (const header of headers)
      for (const name of [statementHeader, 'X-Viewer-Statement'])
        expect(await post(platform.url, body, { [name]: header })).toEqual({ status: 200, body: asVisitor });
  });

  test('takes nothing from who is signed in', async () => {
    const esra = await platform.as('esra-yilmaz');
    const { data } = await esra('{ me { name } }', {}, { [statementHeader]: 'made up' });
    expect(data).toEqual({ me: { name: 'Esra Yilmaz' } });
  });
});

describe('a subgraph on the network', () => {
  let platform: TestPlatform;
  let server: ReturnType<typeof serveSubgraph>;
  let url: string;
  let viewer: Viewer;
  /** How long the subgraph keeps what the gateway published. */
  const keptMilliseconds = 300;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    const keys = publishedKeys(`${platform.url}/.well-known/viewer-keys.json`, keptMilliseconds);
    server = serveSubgraph(platform.platform.subgraphs.get('exchange')!, keys);
    url = await server.listen({ port: 0, host: '127.0.0.1' });
    viewer = mighty(
      (await (await platform.as())('{ member(slug: "martini") { region { id } } }')).data!['member'].region.id,
    );
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await platform.stop();
  });

  const body = JSON.stringify({ query: '{ openShifts(first: 1) { totalCount } }', requestId: 'attack' });
  let current: SigningKey;
  beforeEach(() => void (current = platform.platform.statementKeys.current));
  const signed = (key: SigningKey, audience = 'exchange', about = body) => signStatement(viewer, audience, about, key);
  const statusWith = async (header?: string | string[], sent = body) =>
    (await post(url, sent, header === undefined ? {} : { [statementHeader]: header })).status;

  test('answers who brings a statement of the gateway about exactly this', async () => {
    expect(await statusWith(await signed(current))).toBe(200);
  });

  test.each<[string, () => Promise<string | string[] | undefined>]>([
    ['none', async () => undefined],
    ['a statement to another subgraph', () => signed(current, 'learning')],
    ['a statement about another body', () => signed(current, 'exchange', body.replace('first: 1', 'first: 2'))],
    ['two of them', async () => [await signed(current), await signed(current)]],
    ['one of a key that no gateway published', async () => signed((await signingKey('made-up')).signing)],
    ['one of another key under the name of the right one', async () => signed((await signingKey(current.kid)).signing)],
  ])('refuses who brings %s', async (_what, header) => {
    expect(await statusWith(await header())).toBe(401);
  });

  test.each([
    '{ _service { sdl } }',
    '{ _entities(representations: []) { __typename } }',
    '{ __schema { types { name } } }',
  ])('tells nobody else %s', async query => {
    expect(await statusWith(undefined, JSON.stringify({ query, requestId: 'attack' }))).toBe(401);
  });

  test('a statement is worth nothing with the next request', async () => {
    const statement = await signed(current);
    const next = body.replace('attack', 'replay');
    expect([await statusWith(statement), await statusWith(statement, next)]).toEqual([200, 401]);
  });

  test('after a rotation the old key counts on until it is taken away, and then no more', async () => {
    await platform.platform.statementKeys.rotate();
    const next = platform.platform.statementKeys.current;
    expect(next.kid).not.toBe(current.kid);
    expect(await statusWith(await signed(current))).toBe(200);
    expect(await eventually(async () => (await statusWith(await signed(next))) === 200, 3_000)).toBe(true);
    const database = await Database.open(platform.adminUrl);
    await database.rows('delete from gateway.viewer_key where kid = $1', [current.kid]);
    await database.close();
    expect(await eventually(async () => (await statusWith(await signed(current))) === 401, 3_000)).toBe(true);
    expect(await statusWith(await signed(next))).toBe(200);
  });
});
