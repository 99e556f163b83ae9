import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BrowserLike } from '@naober/scripts/browser-like';
import { SignInPlatform } from './sign-in-platform.ts';

let on: SignInPlatform;
beforeAll(async () => void (on = await SignInPlatform.start()));
afterAll(() => on.stop());
beforeEach(() => on.beginAnew());

describe("a member's own sign-in service", () => {
  test.each([
    ['its name in the address', 'issuer=martini'],
    ['the name of the organisation', 'who=martini%20ziekenhuis'],
    ['what people call it', 'who=Martini'],
    ['a mail address', 'who=femke%40Martini.example'],
  ])('is found by %s, and leads back to the page that she came from', async (_what, query) => {
    expect(await on.signIn(`${query}&to=/diensten?lid=ozg`)).toBe('/diensten?lid=ozg');
    expect(await on.nameOf(on.browser.session)).toBe('Femke Hoekstra');
  });

  test('is told in a cookie of this host alone, over https, that scripts cannot read', async () => {
    const callback = await on.callback();
    const response = await on.browser.get(callback);
    expect(response.headers.getSetCookie().find(cookie => cookie.includes('session'))).toMatch(
      /^__Host-naober-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test('keeps nothing by which a session could be made out of the database', async () => {
    await on.signIn('issuer=martini');
    const { session } = on.browser;
    const rows = await on.platform.sql('select * from governance.session');
    expect(JSON.stringify(rows)).not.toContain(session!.split('=')[1]);
  });

  test.each<[string, Record<string, unknown>, string | null]>([
    [
      'says how surely it knew her',
      { acr: 'http://eidas.europa.eu/LoA/substantial' },
      'http://eidas.europa.eu/LoA/substantial',
    ],
    ['says by which methods', { amr: ['pwd', 'mfa'] }, 'pwd mfa'],
    ['says nothing of it', {}, null],
  ])('that %s is remembered so with the session', async (_what, claims, assurance) => {
    on.issuer.faults = { claims };
    expect(await on.signIn('issuer=martini')).toBe('/');
    expect(await on.lastSession()).toEqual({ issuer: 'martini', assurance });
  });

  test('of the demo says that it asked for no proof', async () => {
    await on.signIn('issuer=demo&hint=femke-hoekstra');
    expect(await on.lastSession()).toEqual({ issuer: 'demo', assurance: '0' });
  });

  test('that knows somebody whom we do not makes no account', async () => {
    on.issuer.subject = 'stranger';
    const before = await on.platform.sql('select count(*) from governance.professional');
    expect(await on.signIn('issuer=martini')).toBe('/inloggen?melding=unknown-person&dienst=martini');
    expect(on.browser.session).toBeUndefined();
    expect(await on.platform.sql('select count(*) from governance.professional')).toEqual(before);
  });

  test('knows people by the claim that it is told to, and no other service lets them in', async () => {
    expect(await on.signIn('issuer=demo&hint=f.hoekstra')).toBe('/inloggen?melding=refused&dienst=demo');
  });

  test('that signs by a new key is believed by who tries again, within the minute in which its old ones are remembered', async () => {
    await on.signIn('issuer=martini');
    await on.issuer.changeKey();
    on.browser = new BrowserLike();
    expect(await on.signIn('issuer=martini')).toBe('/inloggen?melding=failed&dienst=martini');
    expect(await on.signIn('issuer=martini')).toBe('/');
    expect(await on.nameOf(on.browser.session)).toBe('Femke Hoekstra');
  });

  test('that is away is said so, and who is signed in stays it', async () => {
    await on.signIn('issuer=martini');
    const { session } = on.browser;
    on.browser = new BrowserLike();
    expect(await on.signIn('issuer=ozg')).toBe('/inloggen?melding=service-down&dienst=ozg');
    expect(await on.nameOf(session)).toBe('Femke Hoekstra');
  });

  test.each(['issuer=nobody', 'who=somebody%40nowhere.example', 'who=nowhere', ''])(
    '%s leads to no service',
    async query => {
      expect(await on.signIn(query)).toBe('/inloggen?melding=unknown-service');
    },
  );
});

describe('after signing in nobody is led elsewhere', () => {
  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
    '/auth/callback/martini',
  ])('%s', async to => {
    expect(await on.signIn(`issuer=martini&to=${encodeURIComponent(to)}`)).toBe(to === '/%09/evil.example' ? to : '/');
  });
});
