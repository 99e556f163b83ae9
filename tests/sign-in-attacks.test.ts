import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BrowserLike } from '@naober/scripts/browser-like';
import type { Faults } from './other-issuer.ts';
import { SignInPlatform } from './sign-in-platform.ts';

let on: SignInPlatform;
beforeAll(async () => void (on = await SignInPlatform.start()));
afterAll(() => on.stop());
beforeEach(() => on.beginAnew());

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
    ['a refusal', { error: 'access_denied' }, 'refused'],
  ])('%s', async (_what, faults, notice) => {
    on.issuer.faults = faults;
    expect(await on.signIn('issuer=martini')).toBe(`/inloggen?melding=${notice}&dienst=martini`);
    expect(on.browser.session).toBeUndefined();
  });

  test('that it was tried stands in the log', async () => {
    on.issuer.faults = { signature: 'none' };
    const begun = new Date();
    await on.signIn('issuer=martini');
    const noted = `select from governance.audit_entry where record_type = 'SignIn' and kind = 'REFUSED' and at >= $1`;
    await on.platform.until(async () => (await on.platform.sql(noted, [begun])).length === 1);
  });

  test('a code that comes twice is taken once, even by a service that takes it always', async () => {
    on.issuer.faults = { takesAnyCode: true };
    const callback = await on.callback();
    const thief = new BrowserLike();
    for (const [name, value] of on.browser.cookies) thief.cookies.set(name, value);
    await on.browser.get(callback);
    expect(on.browser.session).toBeDefined();
    const asked = on.issuer.tokensAsked;
    expect((await thief.get(callback)).headers.get('location')).toBe('/inloggen?melding=too-late');
    expect([thief.session, on.issuer.tokensAsked]).toEqual([undefined, asked]);
  });

  test('twenty times the same answer at once start one session', async () => {
    on.issuer.faults = { takesAnyCode: true };
    const callback = await on.callback();
    const cookie = [...on.browser.cookies].map(pair => pair.join('=')).join('; ');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => fetch(callback, { redirect: 'manual', headers: { cookie } })),
    );
    expect(answers.map(({ headers }) => headers.get('location')).filter(to => to === '/')).toHaveLength(1);
  });

  test('the way back of one browser lets no other in: nobody is signed in as somebody else by a link', async () => {
    const callback = await on.callback();
    const victim = new BrowserLike();
    expect((await victim.get(callback)).headers.get('location')).toBe('/inloggen?melding=too-late');
    expect(victim.session).toBeUndefined();
  });

  test.each<[string, Faults]>([
    ['another state', { state: 'another' }],
    ['no state', { state: null }],
  ])('%s fits no attempt', async (_what, faults) => {
    on.issuer.faults = faults;
    expect(await on.signIn('issuer=martini')).toBe('/inloggen?melding=too-late');
    expect(on.browser.session).toBeUndefined();
  });

  test('the answer to one attempt does not fit a newer one of another tab, and does not spoil it', async () => {
    const [first, second] = [await on.callback(), await on.callback()];
    expect((await on.browser.get(first)).headers.get('location')).toBe('/inloggen?melding=too-late');
    expect(on.browser.session).toBeUndefined();
    expect((await on.browser.get(second)).headers.get('location')).toBe('/');
    expect(on.browser.session).toBeDefined();
  });

  test('an answer on the way back of another service is none: what it was told is of no use here', async () => {
    const callback = await on.callback();
    const asked = on.issuer.tokensAsked;
    const elsewhere = callback.replace('/callback/martini', '/callback/ozg');
    expect((await on.browser.get(elsewhere)).headers.get('location')).toBe('/inloggen?melding=too-late');
    expect([on.browser.session, on.issuer.tokensAsked]).toEqual([undefined, asked]);
  });

  test('an answer that names another issuer is refused', async () => {
    const callback = new URL(await on.callback());
    callback.searchParams.set('iss', 'https://evil.example');
    const { headers } = await on.browser.get(callback.href);
    expect(headers.get('location')).toBe('/inloggen?melding=failed&dienst=martini');
    expect(on.browser.session).toBeUndefined();
  });

  test('an answer after a quarter of an hour is too late', async () => {
    const callback = await on.callback();
    await on.platform.sql(
      `update governance.sign_in_attempt set started_at = started_at - interval '15 minutes 1 second'`,
    );
    expect((await on.browser.get(callback)).headers.get('location')).toBe('/inloggen?melding=too-late');
  });

  test('a session that was there before is not the one after: nobody plants one', async () => {
    on.browser.cookies.set('__Host-naober-session', 'planted-by-somebody-else');
    await on.signIn('issuer=martini');
    expect(on.browser.session).not.toBe('__Host-naober-session=planted-by-somebody-else');
    expect(await on.nameOf('__Host-naober-session=planted-by-somebody-else')).toBeNull();
    const first = on.browser.session;
    await on.signIn('issuer=martini');
    expect(on.browser.session).not.toBe(first);
  });
});
