import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { IssuerConfig } from '@naober/gateway/issuers';
import { BrowserLike } from '@naober/scripts/browser-like';
import { OtherIssuer, type Faults } from './other-issuer.ts';
import { TestPlatform } from './platform.ts';

let platform: TestPlatform;
let issuer: OtherIssuer;
let browser: BrowserLike;

beforeAll(async () => {
  issuer = await OtherIssuer.start();
  const usual = { alsoCalled: [], mailDomains: [], clientId: 'naober', subjectClaim: 'sub' };
  const issuers: IssuerConfig[] = [
    {
      ...usual,
      slug: 'martini',
      name: 'Martini Ziekenhuis',
      alsoCalled: ['Martini'],
      mailDomains: ['martini.example'],
      issuer: issuer.url,
    },
    { ...usual, slug: 'ozg', name: 'Ommelander Ziekenhuis', issuer: 'http://127.0.0.1:1' },
  ];
  platform = await TestPlatform.start('in-process', { issuers });
  const geert = await platform.as('geert-hofstra');
  const femke = await platform.as('femke-hoekstra');
  const { id } = (await femke('{ me { id } }')).data!['me'];
  const { data } = await geert(
    'mutation($input: LinkIdentityInput!) { linkIdentity(input: $input) { userErrors { code } } }',
    { input: { professionalId: id, issuer: 'martini', subject: 'f.hoekstra' } },
  );
  expect(data!['linkIdentity'].userErrors).toEqual([]);
});
afterAll(async () => {
  await platform.stop();
  issuer.stop();
});
beforeEach(() => {
  issuer.faults = {};
  issuer.subject = 'f.hoekstra';
  browser = new BrowserLike();
});

const at = (path: string) => platform.url + path;
const isCallback = ({ pathname }: URL) => pathname === '/auth/callback';
const isPage = ({ pathname }: URL) => !/^\/(auth\/(sign-in|callback)|authorize|demo\/issuer\/.*)$/.test(pathname);
/** To the service and back, until a page of the portal; gives its path. */
const signIn = async (query: string) =>
  (await browser.follow(at(`/auth/sign-in?${query}`), isPage)).replace(platform.url, '');

async function nameOf(cookie: string | undefined): Promise<string | null> {
  const response = await fetch(at('/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: cookie ?? '' },
    body: JSON.stringify({ query: '{ me { name } }' }),
  });
  const { data } = (await response.json()) as { data: { me: { name: string } | null } };
  return data.me?.name ?? null;
}

describe("a member's own sign-in service", () => {
  test.each([
    ['its name in the address', 'issuer=martini'],
    ['the name of the organisation', 'who=martini%20ziekenhuis'],
    ['what people call it', 'who=Martini'],
    ['a mail address', 'who=femke%40Martini.example'],
  ])('is found by %s, and leads back to the page that she came from', async (_what, query) => {
    expect(await signIn(`${query}&to=/diensten?lid=ozg`)).toBe('/diensten?lid=ozg');
    expect(await nameOf(browser.session)).toBe('Femke Hoekstra');
  });

  test('is told in a cookie of this host alone, over https, that scripts cannot read', async () => {
    const callback = await browser.follow(at('/auth/sign-in?issuer=martini'), isCallback);
    const response = await browser.get(callback);
    expect(response.headers.getSetCookie().find(cookie => cookie.includes('session'))).toMatch(
      /^__Host-naober-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test('keeps nothing by which a session could be made out of the database', async () => {
    await signIn('issuer=martini');
    const { session } = browser;
    const rows = await platform.sql('select * from governance.session');
    expect(JSON.stringify(rows)).not.toContain(session!.split('=')[1]);
  });

  test('that knows somebody whom we do not makes no account', async () => {
    issuer.subject = 'stranger';
    const before = await platform.sql('select count(*) from governance.professional');
    expect(await signIn('issuer=martini')).toBe('/inloggen?melding=unknown-person&dienst=martini');
    expect(browser.session).toBeUndefined();
    expect(await platform.sql('select count(*) from governance.professional')).toEqual(before);
  });

  test('knows people by the claim that it is told to, and no other service lets them in', async () => {
    expect(await signIn('issuer=demo&hint=f.hoekstra')).toBe('/inloggen?melding=refused&dienst=demo');
  });

  test('that is away is said so, and who is signed in stays it', async () => {
    await signIn('issuer=martini');
    const { session } = browser;
    browser = new BrowserLike();
    expect(await signIn('issuer=ozg')).toBe('/inloggen?melding=service-down&dienst=ozg');
    expect(await nameOf(session)).toBe('Femke Hoekstra');
  });

  test.each(['issuer=nobody', 'who=somebody%40nowhere.example', 'who=nowhere', ''])(
    '%s leads to no service',
    async query => {
      expect(await signIn(query)).toBe('/inloggen?melding=unknown-service');
    },
  );
});

describe('what does not add up lets nobody in', () => {
  const minutesAgo = (minutes: number) => Math.floor(Date.now() / 1_000) - minutes * 60;

  test.each<[string, Faults, string]>([
    ['another nonce', { claims: { nonce: 'another' } }, 'failed'],
    ['no nonce', { claims: { nonce: undefined } }, 'failed'],
    ['another audience', { claims: { aud: 'another' } }, 'failed'],
    ['another issuer', { claims: { iss: 'https://evil.example' } }, 'failed'],
    ['a time that is over', { claims: { exp: minutesAgo(1), iat: minutesAgo(2) } }, 'failed'],
    ['no name of a person', { claims: { sub: '' } }, 'failed'],
    ['no signature (alg none)', { signature: 'none' }, 'failed'],
    ['a signature by another key', { signature: 'by another key' }, 'failed'],
    ['a signature by a secret (HS256)', { signature: 'by a secret' }, 'failed'],
    ['another state', { state: 'another' }, 'failed'],
    ['no state', { state: null }, 'failed'],
    ['a refusal', { error: 'access_denied' }, 'refused'],
  ])('%s', async (_what, faults, notice) => {
    issuer.faults = faults;
    expect(await signIn('issuer=martini')).toBe(`/inloggen?melding=${notice}&dienst=martini`);
    expect(browser.session).toBeUndefined();
  });

  test('that it was tried stands in the log', async () => {
    issuer.faults = { signature: 'none' };
    const count = async () =>
      Number(
        (await platform.sql(`select count(*) from governance.audit_entry where record_type = 'SignIn'`))[0]!['count'],
      );
    const before = await count();
    await signIn('issuer=martini');
    await platform.until(async () => (await count()) === before + 1);
  });

  test('a code that comes twice is taken once, even by a service that takes it always', async () => {
    issuer.faults = { takesAnyCode: true };
    const callback = await browser.follow(at('/auth/sign-in?issuer=martini'), isCallback);
    const thief = new BrowserLike();
    for (const [name, value] of browser.cookies) thief.cookies.set(name, value);
    await browser.get(callback);
    expect(browser.session).toBeDefined();
    const asked = issuer.tokensAsked;
    expect((await thief.get(callback)).headers.get('location')).toBe('/inloggen?melding=too-late');
    expect([thief.session, issuer.tokensAsked]).toEqual([undefined, asked]);
  });

  test('twenty times the same answer at once start one session', async () => {
    issuer.faults = { takesAnyCode: true };
    const callback = await browser.follow(at('/auth/sign-in?issuer=martini'), isCallback);
    const cookie = [...browser.cookies].map(pair => pair.join('=')).join('; ');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => fetch(callback, { redirect: 'manual', headers: { cookie } })),
    );
    expect(answers.map(({ headers }) => headers.get('location')).filter(to => to === '/')).toHaveLength(1);
  });

  test('the way back of one browser lets no other in: nobody is signed in as somebody else by a link', async () => {
    const callback = await browser.follow(at('/auth/sign-in?issuer=martini'), isCallback);
    const victim = new BrowserLike();
    expect((await victim.get(callback)).headers.get('location')).toBe('/inloggen?melding=too-late');
    expect(victim.session).toBeUndefined();
  });

  test('the answer to one attempt does not fit another of the same browser', async () => {
    const first = await browser.follow(at('/auth/sign-in?issuer=martini'), isCallback);
    await browser.follow(at('/auth/sign-in?issuer=martini'), isCallback);
    expect((await browser.get(first)).headers.get('location')).toBe('/inloggen?melding=failed&dienst=martini');
  });

  test('an answer after a quarter of an hour is too late', async () => {
    const callback = await browser.follow(at('/auth/sign-in?issuer=martini'), isCallback);
    await platform.sql(
      `update governance.sign_in_attempt set started_at = started_at - interval '15 minutes 1 second'`,
    );
    expect((await browser.get(callback)).headers.get('location')).toBe('/inloggen?melding=too-late');
  });

  test('a session that was there before is not the one after: nobody plants one', async () => {
    browser.cookies.set('__Host-naober-session', 'planted-by-somebody-else');
    await signIn('issuer=martini');
    expect(browser.session).not.toBe('__Host-naober-session=planted-by-somebody-else');
    expect(await nameOf('__Host-naober-session=planted-by-somebody-else')).toBeNull();
    const first = browser.session;
    await signIn('issuer=martini');
    expect(browser.session).not.toBe(first);
  });
});

describe('after signing in nobody is led elsewhere', () => {
  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
    '/auth/callback',
  ])('%s', async to => {
    expect(await signIn(`issuer=martini&to=${encodeURIComponent(to)}`)).toBe(to === '/%09/evil.example' ? to : '/');
  });
});

describe('signing out', () => {
  const post = (path: string, headers: Record<string, string>) =>
    fetch(at(path), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' });

  test('ends the session, not only the cookie', async () => {
    await signIn('issuer=martini');
    const cookie = browser.session!;
    const { status, headers } = await post('/auth/sign-out', { cookie });
    expect([status, headers.getSetCookie()[0]]).toEqual([
      200,
      expect.stringMatching(/^__Host-naober-session=; .*Expires=Thu, 01 Jan 1970/),
    ]);
    expect(await nameOf(cookie)).toBeNull();
  });

  test('everywhere ends every session of the person within seconds, and of nobody else', async () => {
    const [one, other] = [new BrowserLike(), new BrowserLike()];
    for (const each of [one, other]) await each.follow(at('/auth/sign-in?issuer=martini'), isPage);
    const esra = await platform.cookieOf('esra-yilmaz');
    const femke = platform.asking(one.session!);
    expect(
      (await femke('mutation { endAllSessions { endedCount } }')).data!['endAllSessions'].endedCount,
    ).toBeGreaterThan(1);
    for (const { session } of [one, other]) await platform.until(async () => (await nameOf(session)) === null);
    expect(await nameOf(esra)).toBe('Esra Yilmaz');
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site, as the browser tells', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of ours', { 'sec-fetch-site': 'same-site' }],
    ['a page without an origin', { origin: 'null' }],
  ])('and everything else is not done for %s', async (_who, headers) => {
    await signIn('issuer=martini');
    const cookie = browser.session!;
    expect((await post('/auth/sign-out', { cookie, ...headers })).status).toBe(403);
    expect((await post('/graphql', { cookie, ...headers })).status).toBe(403);
    expect(await nameOf(cookie)).toBe('Femke Hoekstra');
  });

  test('is done for our own pages', async () => {
    await signIn('issuer=martini');
    const headers = { cookie: browser.session!, origin: platform.url, 'sec-fetch-site': 'same-origin' };
    expect((await post('/auth/sign-out', headers)).status).toBe(200);
  });
});
