import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { eventually, TestPlatform } from '../platform.ts';
import { openBrowser, twoViews, Visit } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => Promise.all([browser.close(), platform.stop()]));

/** With which status the graph answers somebody who brings this. */
async function statusFor(headers: Record<string, string>): Promise<number> {
  const ask = await platform.as();
  return (await ask('{ members { name } }', {}, headers)).status;
}
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

describe.each(twoViews)('keys on a $size in $locale', view => {
  let visit: Visit;
  const comesIn = async (slug?: string) => (visit = await Visit.of(browser, platform, view, slug));
  afterEach(async () => {
    await visit.leave();
    expect(visit.troubles).toEqual([]);
  });

  test('a key is made with a right, shown once, replaced with an overlap, and revoked', async () => {
    const { page, say } = await comesIn('aukje-rinsma');
    const name = `Rapport ${view.locale}`;
    await visit.open('/beheer/martini/sleutels');
    await visit.button('keysMake.API').click();
    await page.getByLabel(say('key.name'), { exact: true }).fill(name);
    await visit.button('keys.doMake').click();
    await page.getByText(say('createApiKey.NO_SCOPE'), { exact: true }).waitFor();
    await page.getByLabel(say('scope.READ_AGREEMENTS')).check();
    await visit.button('keys.doMake').click();
    const secret = await page.getByLabel(say('secret.label')).inputValue();
    await visit.button('secret.done').click();
    expect(await statusFor(bearer(secret))).toBe(200);
    const basic = `Basic ${Buffer.from(`excel:${secret}`).toString('base64')}`;
    expect(await statusFor({ authorization: basic })).toBe(200);

    await page.getByRole('button', { name: `${say('keys.rotate')} ${name}` }).click();
    await page.getByLabel(say('keys.overlap')).fill('169');
    await visit.button('keys.doRotate').click();
    await page.getByText(say('rotateApiKey.INVALID_OVERLAP'), { exact: true }).waitFor();
    await page.getByLabel(say('keys.overlap')).fill('1');
    await visit.button('keys.doRotate').click();
    const next = await page.getByLabel(say('secret.label')).inputValue();
    expect(await statusFor(bearer(next))).toBe(200);
    expect(await statusFor(bearer(secret))).toBe(200);

    const row = page.getByRole('listitem').filter({ hasText: `${next.slice(0, 'naober_key_'.length + 4)}…` });
    await row.getByRole('button', { name: `${say('key.revoke')} ${name}` }).click();
    await row.getByRole('button', { name: say('key.doRevoke') }).click();
    await page.getByText(say('keys.over', { count: 1 }), { exact: true }).waitFor();
    await eventually(async () => (await statusFor(bearer(next))) === 401);
  });

  test('a widget key works in the pages that it was made for, and nowhere else', async () => {
    const { page, say } = await comesIn('aukje-rinsma');
    await visit.open('/beheer/martini/sleutels');
    await visit.button('keysMake.WIDGET').click();
    await page.getByLabel(say('key.name'), { exact: true }).fill('Intranet');
    await page.getByLabel(say('keys.origins')).fill('intranet.martini.nl');
    await visit.button('keys.doMakeWidget').click();
    await page.getByText(say('createWidgetKey.INVALID_ORIGIN'), { exact: true }).waitFor();
    await page.getByLabel(say('keys.origins')).fill('https://intranet.martini.nl/start');
    await visit.button('keys.doMakeWidget').click();
    const secret = await page.getByLabel(say('secret.label')).inputValue();
    await page.getByText('https://intranet.martini.nl', { exact: true }).first().waitFor();
    const from = (origin: string) => statusFor({ ...bearer(secret), origin });
    expect(await from('https://intranet.martini.nl')).toBe(200);
    expect(await from('https://elders.nl')).toBe(403);
  });
});
