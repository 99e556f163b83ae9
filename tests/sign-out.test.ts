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
