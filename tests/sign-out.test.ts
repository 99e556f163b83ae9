import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BrowserLike } from '@naober/scripts/browser-like';
import { SignInPlatform } from './sign-in-platform.ts';

let on: SignInPlatform;
beforeAll(async () => void (on = await SignInPlatform.start()));
afterAll(() => on.stop());
beforeEach(() => on.beginAnew());

describe('signing out', () => {
  const post = (path: string, headers: Record<string, string>) =>
    fetch(on.at(path), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' });

  test('ends the session, not only the cookie', async () => {
    await on.signIn('issuer=martini');
    const cookie = on.browser.session!;
    const { status, headers } = await post('/auth/sign-out', { cookie });
    expect([status, headers.getSetCookie()[0]]).toEqual([
      200,
      expect.stringMatching(/^__Host-naober-session=; .*Expires=Thu, 01 Jan 1970/),
    ]);
    expect(await on.nameOf(cookie)).toBeNull();
  });

  test('leads to where her own service ends its session, if it has such a place, and back', async () => {
    // What a service says of itself is remembered for an hour, and asked anew when its key is not known.
    const isAskedAnew = async () => {
      await on.issuer.changeKey();
      await on.signIn('issuer=martini', new BrowserLike());
    };
    const leads = async () => {
      await on.signIn('issuer=martini');
      return (await post('/auth/sign-out', { cookie: on.browser.session! })).json();
    };
    expect(await leads()).toEqual({});
    on.issuer.faults = { endsSessionsAt: `${on.issuer.url}/end` };
    await isAskedAnew();
    const { goTo } = (await leads()) as { goTo: string };
    const { origin, pathname, searchParams } = new URL(goTo);
    expect([origin, pathname, Object.fromEntries(searchParams)]).toEqual([
      on.issuer.url,
      '/end',
      { client_id: 'naober', post_logout_redirect_uri: `${on.platform.url}/` },
    ]);
    on.issuer.faults = { endsSessionsAt: 'javascript:alert(1)' };
    await isAskedAnew();
    expect(await leads()).toEqual({});
    on.issuer.faults = {};
    await isAskedAnew();
  });

  test("of the demo's service ends its session as well, without a question", async () => {
    await on.signIn('issuer=demo&hint=esra-yilmaz');
    const answer = await post('/auth/sign-out', { cookie: on.browser.session! });
    const { goTo } = (await answer.json()) as { goTo: string };
    expect(goTo.startsWith(`${on.platform.url}/demo/issuer/session/end?`)).toBe(true);
    const page = await (await on.browser.get(goTo)).text();
    const [, script] = /<script src="([^"]+)">/.exec(page)!; // a script in the page itself would be blocked
    expect(await (await on.browser.get(`${on.platform.url}${script}`)).text()).toContain('click()');
    const [, action] = /action="([^"]+)"/.exec(page)!;
    const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(page)!;
    const confirmed = await on.browser.post(action!, { xsrf: xsrf!, logout: 'yes' });
    expect(confirmed.headers.get('location')).toBe(`${on.platform.url}/`);
  });

  test('everywhere ends every session of the person within seconds, and of nobody else', async () => {
    const [one, other] = [new BrowserLike(), new BrowserLike()];
    await on.platform.sql(`update governance.session set ended_at = now() where ended_at is null`);
    for (const each of [one, other]) await on.signIn('issuer=martini', each);
    const esra = await on.platform.cookieOf('esra-yilmaz');
    const femke = on.platform.asking(one.session!);
    expect((await femke('mutation { endAllSessions { endedCount } }')).data!['endAllSessions'].endedCount).toBe(2);
    for (const { session } of [one, other]) await on.platform.until(async () => (await on.nameOf(session)) === null);
    expect(await on.nameOf(esra)).toBe('Esra Yilmaz');
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site, as the browser tells', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of ours', { 'sec-fetch-site': 'same-site' }],
    ['a page without an origin', { origin: 'null' }],
  ])('and everything else is not done for %s', async (_who, headers) => {
    await on.signIn('issuer=martini');
    const cookie = on.browser.session!;
    expect((await post('/auth/sign-out', { cookie, ...headers })).status).toBe(403);
    expect((await post('/graphql', { cookie, ...headers })).status).toBe(403);
    expect(await on.nameOf(cookie)).toBe('Femke Hoekstra');
  });

  test('is done for our own pages', async () => {
    await on.signIn('issuer=martini');
    const headers = { cookie: on.browser.session!, origin: on.platform.url, 'sec-fetch-site': 'same-origin' };
    expect((await post('/auth/sign-out', headers)).status).toBe(200);
  });
});
