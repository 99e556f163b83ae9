import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { storyShiftId } from '@naober/scripts/seed/stories';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  // A service of a member beside that of the demo; nothing answers there.
  process.env['ISSUERS'] = JSON.stringify([
    { slug: 'martini', name: 'Martini Ziekenhuis', issuer: 'http://localhost:9/sign-in', clientId: 'naober' },
  ]);
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
  await forget(platform.adminUrl, 'yohannes-tesfay');
});
afterAll(() => closeStage(browser, platform));

/** The service goes on knowing her, and we do not. */
async function forget(adminUrl: string, slug: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('delete from governance.identity where subject = $1', [slug]);
  await admin.end();
}

/** Whom the graph takes for the holder of a cookie; null for a visitor. */
async function nameBehind(cookie: string): Promise<string | null> {
  const ask = await platform.as();
  const { data } = await ask('{ me { name } }', {}, { cookie });
  return data!['me']?.name ?? null;
}

const shift = `/diensten/${storyShiftId('femke-eligible-ozg')}`;

describe.each(twoViews)('signing in on a $size in $locale', view => {
  let visit: Visit;
  const comesIn = async (slug?: string) => (visit = await Visit.of(browser, platform, view, slug));
  afterEach(() => visit.leave());

  const reads = async (code: string, service: string) => {
    const notice = visit.page.getByRole('alert');
    await notice.getByText(visit.say(`notice.${code}`, { service }), { exact: true }).waitFor();
    await notice.getByText(visit.say(`noticeDo.${code}`, { service }), { exact: true }).waitFor();
  };

  test('she comes back to the page that asked her to, and can leave again', async () => {
    const { page, say } = await comesIn();
    await visit.open(shift);
    await page
      .getByRole('main')
      .getByRole('link', { name: say('signIn.go') })
      .click();
    await page.getByRole('heading', { level: 1, name: say('signIn.title'), exact: true }).waitFor();
    await page.getByRole('button', { name: /^Femke Hoekstra/ }).click();
    await visit.button('signUp.do').waitFor();
    expect(new URL(page.url()).pathname).toBe(shift);
    const cookie = await visit.cookie();
    expect(await nameBehind(cookie)).toBe('Femke Hoekstra');

    await visit.open('/meer');
    await visit.button('signIn.out').click();
    await page.getByRole('heading', { level: 1, name: say('visitor.title'), exact: true }).waitFor();
    expect(await visit.cookie()).toBe('');
    expect(await nameBehind(cookie)).toBeNull();
    expect(visit.troubles).toEqual([]);
  });

  test('an address of elsewhere does not become the way on', async () => {
    await comesIn('femke-hoekstra');
    await visit.open('/inloggen?naar=//evil.example');
    expect(await visit.link('door.goOn').getAttribute('href')).toBe('/');
  });

  test('a page that the way back brings out of memory is loaded anew: it may be another’s', async () => {
    const { page } = await comesIn('femke-hoekstra');
    await visit.open('/meer');
    const restored = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await Promise.all([page.waitForEvent('load'), page.evaluate(restored)]);
    await visit.settled();
  });

  test('who has no name to give hears what is asked; an unknown one leads on, and the way back is kept', async () => {
    const { page, say } = await comesIn();
    await visit.open('/inloggen?naar=/agenda');
    await visit.button('door.go').click();
    await page.getByText(say('door.empty'), { exact: true }).waitFor();
    const field = page.getByLabel(say('door.where'));
    expect(await field.evaluate(element => element === document.activeElement)).toBe(true);
    await field.fill('Ziekenhuis Nergens');
    await field.press('Enter');
    await reads('unknown-service', say('door.yourService'));
    await page.getByRole('button', { name: /^Femke Hoekstra/ }).click();
    await page.getByRole('heading', { level: 1, name: say('agenda.title'), exact: true }).waitFor();
    expect(visit.troubles).toEqual([]);
  });

  test('a service that does not answer is named; who is signed in stays so', async () => {
    const { page, say } = await comesIn('femke-hoekstra');
    await visit.open('/inloggen');
    await page.getByText(say('door.signedIn', { name: 'Femke Hoekstra' }), { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Martini Ziekenhuis', exact: true }).click();
    await reads('service-down', 'Martini Ziekenhuis');
    await page.getByText(say('door.signedIn', { name: 'Femke Hoekstra' }), { exact: true }).waitFor();
    expect(visit.troubles).toEqual([]);
  });

  test('who is known to the service and not to us gets a clear page and no account', async () => {
    const { page, say } = await comesIn();
    await visit.open('/inloggen');
    await page.getByRole('button', { name: /^Yohannes Tesfay/ }).click();
    await page.getByRole('heading', { level: 1, name: say('door.unknownPerson'), exact: true }).waitFor();
    await reads('unknown-person', say('door.demoService'));
    expect(await visit.cookie()).toBe('');
    expect(visit.troubles).toEqual([]);
  });

  test('a service that refuses, an answer that does not add up, one too late: each is said', async () => {
    const { page, say } = await comesIn();
    await visit.open('/auth/sign-in?issuer=demo&hint=nobody&to=/agenda');
    await reads('refused', say('door.demoService'));
    expect(new URL(page.url()).searchParams.get('naar')).toBe('/agenda');

    await page.goto(`${platform.url}/auth/sign-in?issuer=demo`); // the service's own page: she has not chosen yet
    const [attempt] = await platform.sql(
      'select state from governance.sign_in_attempt order by started_at desc limit 1',
    );
    const wrongCode = `/auth/callback/demo?code=x&state=${String(attempt!['state'])}`;
    await visit.open(wrongCode);
    await reads('failed', say('door.demoService'));

    await visit.open(wrongCode);
    await reads('too-late', say('door.yourService'));
    expect(await visit.cookie()).toBe('');
  });

  test('when nobody can be let in now, it says to wait', async () => {
    await comesIn();
    await visit.open('/inloggen?melding=not-now');
    await reads('not-now', visit.say('door.yourService'));
    expect(visit.troubles).toEqual([]);
  });
});
