import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { codeOf, json, TestGateway } from '../testing/gateway.ts';

let on: TestGateway;
beforeAll(async () => void (on = await TestGateway.start()));
beforeEach(() => void (on.reply = { data: { regionBySlug: null, me: null, __typename: 'Query' } }));
afterAll(() => on.stop());

test('every answer says what a page may load, that it is no frame, and no more of where somebody came from than needed', async () => {
  const answers = await Promise.all(['/', '/graphql', '/healthz', '/auth/issuers'].map(url => on.server.inject(url)));
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';manifest-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    });
  }
});

test('the explorer alone brings its own scripts, and frames nobody in either', async () => {
  const policy = (await on.server.inject('/explorer')).headers['content-security-policy'];
  expect(policy).toMatch(/script-src 'self' 'unsafe-inline'/);
  expect(policy).toMatch(/frame-ancestors 'none'/);
});

test('whom to tell about a weakness stands where people look for it', async () => {
  const { body, headers } = await on.server.inject('/.well-known/security.txt');
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(body).toMatch(/^Contact: mailto:security@naober\.example$/m);
  const [, expires] = /^Expires: (.+)$/m.exec(body)!;
  const days = (Date.parse(expires!) - Date.now()) / 86_400_000;
  expect([days > 170, days < 365]).toEqual([true, true]);
});

describe('a page elsewhere', () => {
  const origin = 'https://intranet.martini.example';
  const asWidget = (keyAccount: object | null) => {
    on.reply = { data: { keyAccount, noteRefusal: true, me: null } };
    const headers = { ...json, origin, authorization: `Bearer naober_widget_${Math.random()}` };
    return on.server.inject({ method: 'POST', url: '/graphql', headers, payload: { query: '{ me { id } }' } });
  };
  const widget = {
    professionalId: null,
    regionId: 'r',
    client: 'widget',
    clientId: 'w',
    mayWrite: false,
    roles: [],
    endsAt: null,
  };

  test('asks first and hears that it may ask without cookies', async () => {
    const { statusCode, headers } = await on.server.inject({ method: 'OPTIONS', url: '/graphql', headers: { origin } });
    expect(statusCode).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-headers': 'authorization, content-type, x-request-id',
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  test('is answered with a widget key of its own', async () => {
    const { statusCode, headers } = await asWidget({ account: widget, refusal: null });
    expect([statusCode, headers['access-control-allow-origin'], headers['vary']]).toEqual([200, origin, 'origin']);
  });

  test.each([
    ["another page's widget key", { account: null, refusal: 'WRONG_ORIGIN' }, 403, 'FORBIDDEN'],
    ['no key of ours', null, 401, 'UNAUTHENTICATED'],
    ['a key that is over', { account: null, refusal: 'EXPIRED' }, 401, 'UNAUTHENTICATED'],
  ])('is not answered with %s, nor may it read why', async (_what, keyAccount, status, code) => {
    const { statusCode, headers, body } = await asWidget(keyAccount);
    expect([statusCode, codeOf(body), headers['access-control-allow-origin']]).toEqual([status, code, undefined]);
  });

  test('is not answered with a key that is for programs', async () => {
    const { headers } = await asWidget({ account: { ...widget, client: 'key' }, refusal: null });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

test('a header that names no key is refused, and how to bring one is told', async () => {
  const headers = { ...json, authorization: 'Digest x' };
  const { statusCode, headers: said } = await on.server.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query: '{ me { id } }' },
  });
  expect([statusCode, said['www-authenticate']]).toEqual([401, 'Bearer realm="naober"']);
});

test('who asks more than there is for her hears when to come again', async () => {
  const small = await on.open({ allowances: { address: { points: 3, seconds: 60 } } });
  const ask = () =>
    small.inject({
      remoteAddress: '192.0.2.1',
      method: 'POST',
      url: '/graphql',
      headers: json,
      payload: { query: '{ me { id } }' },
    });
  expect((await ask()).statusCode).toBe(200);
  const { statusCode, headers, body } = await ask();
  expect([statusCode, codeOf(body)]).toEqual([429, 'RATE_LIMITED']);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  await small.close();
});

const withKey = (server: FastifyInstance) =>
  server.inject({
    remoteAddress: '192.0.2.2',
    method: 'POST',
    url: '/graphql',
    headers: { ...json, authorization: 'Bearer x' },
    payload: { query: '{ me { id } }' },
  });

test.each([
  ['unknown', null],
  ['over', { keyId: 'k1', account: null, refusal: 'EXPIRED' }],
])(
  'keys that are %s are noted so often and no more, and people behind the same address go on',
  async (_how, keyAccount) => {
    const small = await on.open({ allowances: { badKey: { points: 2, seconds: 60 } } });
    await on.store.query('delete from gateway.rate_limit');
    on.reply = { data: { keyAccount, noteRefusal: true, regionBySlug: null, me: null } };
    on.asked.splice(0);
    const statuses = [];
    for (let tries = 0; tries < 4; tries++) statuses.push((await withKey(small)).statusCode);
    expect(statuses).toEqual([401, 401, 429, 429]);
    expect(on.asked.filter(query => query.includes('noteRefusal'))).toHaveLength(2);
    const payload = { query: '{ me { id } }' };
    expect((await on.post(payload, { remoteAddress: '192.0.2.2' }, small)).statusCode).toBe(200);
    await small.close();
  },
);

test('who signs in too often from one address hears when to come again', async () => {
  const small = await on.open({ allowances: { signIn: { points: 1, seconds: 60 } } });
  const signIn = () => small.inject({ url: '/auth/sign-in?issuer=nobody&to=/agenda', remoteAddress: '192.0.2.3' });
  expect((await signIn()).headers.location).toBe('/inloggen?melding=unknown-service&naar=%2Fagenda');
  const { headers } = await signIn();
  expect(headers.location).toBe('/inloggen?melding=not-now&naar=%2Fagenda');
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  await small.close();
});

test('whose address it is, a proxy that was named may say, and nobody else', async () => {
  const small = await on.open({ trustProxy: '10.0.0.7', allowances: { signIn: { points: 1, seconds: 60 } } });
  const signIn = async (remoteAddress: string, forwarded: string) =>
    (await small.inject({ url: '/auth/sign-in', remoteAddress, headers: { 'x-forwarded-for': forwarded } })).headers
      .location;
  const [welcome, wait] = ['/inloggen?melding=unknown-service', '/inloggen?melding=not-now'];
  expect([await signIn('10.0.0.7', '192.0.2.4'), await signIn('10.0.0.7', '192.0.2.5')]).toEqual([welcome, welcome]);
  expect([await signIn('192.0.2.6', '192.0.2.7'), await signIn('192.0.2.6', '192.0.2.8')]).toEqual([welcome, wait]);
  await small.close();
});

test.each([
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'query=%7Bme%7Bid%7D%7D', 415],
  ['plain text', { 'content-type': 'text/plain' }, '{"query":"{ me { id } }"}', 415],
])(
  'the graph takes JSON only: %s is refused, also from a browser that says nothing of its page',
  async (_what, headers, payload, status) => {
    expect((await on.server.inject({ method: 'POST', url: '/graphql', headers, payload })).statusCode).toBe(status);
  },
);

const pageOf = (inside: string) => `shifts(first: 100) { nodes { member { ${inside} } } }`;
const pages = `{ member(slug: "martini") { ${pageOf(pageOf(pageOf('id')))} } }`;
test.each([
  [
    'a variable of another type',
    'BAD_USER_INPUT',
    'query($first: Int!) { recruitmentEvents(first: $first) { nodes { id } } }',
    { first: 'many' },
  ],
  ['a page that is too large', 'PAGE_TOO_LARGE', '{ recruitmentEvents(first: 101) { nodes { id } } }', {}],
  ['more than any question may cost', 'COST_TOO_HIGH', pages, {}],
])('%s is the mistake of who asks, and costs her nothing', async (_what, code, query, variables) => {
  const small = await on.open({ allowances: { address: { points: 3, seconds: 60 } } });
  await on.store.query('delete from gateway.rate_limit');
  const { statusCode, body } = await on.post({ query, variables }, { remoteAddress: '192.0.2.9' }, small);
  expect([statusCode, codeOf(body)]).toEqual([400, code]);
  const again = await on.post({ query: '{ me { id } }' }, { remoteAddress: '192.0.2.9' }, small);
  expect(again.statusCode).toBe(200);
  await small.close();
});
