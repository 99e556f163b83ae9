import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Route } from 'playwright-core';
import { eventually, TestPlatform } from '../platform.ts';
import { asks, graph } from './question.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';
import { wordsIn } from './words.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => closeStage(browser, platform));

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
    await page
      .getByRole('region', { name: say('keys.useBasic') })
      .getByText('apollo-require-preflight')
      .waitFor();
    const query = new URLSearchParams({ query: '{ members { name } }' });
    const headers = { authorization: basic, 'apollo-require-preflight': 'true' };
    expect((await fetch(`${platform.url}/graphql?${query}`, { headers })).status).toBe(200);

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

  test('a secret stays while the list cannot be asked for and in another language, until it is kept', async () => {
    const { page, say } = await comesIn('aukje-rinsma');
    await visit.open('/beheer/martini/sleutels');
    const make = async (name: string) => {
      await visit.button('keysMake.API').click();
      await page.getByLabel(say('key.name'), { exact: true }).fill(name);
      await page.getByLabel(say('scope.READ_AGREEMENTS')).check();
      await visit.button('keys.doMake').click();
      await page.getByText(say('keys.made', { name }), { exact: true }).first().waitFor();
      return page.getByLabel(say('secret.label')).inputValue();
    };
    await page.route(graph, (route: Route) => (asks(route.request(), 'Keys') ? route.abort() : route.continue()));
    const secret = await make(`Eerste ${view.locale}`);
    await visit.button('secret.copy').click();
    await page.getByRole('alert').getByText(say('trouble.NETWORK'), { exact: true }).waitFor();
    expect(await page.getByLabel(say('secret.label')).inputValue()).toBe(secret);
    await page.unroute(graph);
    visit.troubles.splice(0); // the browser tells of the answers that we took away

    const other = wordsIn(view.locale === 'nl' ? 'en' : 'nl');
    const switchTo = (words: string) => page.getByRole('button', { name: words, exact: true }).click();
    await switchTo(view.locale === 'nl' ? 'English' : 'Nederlands');
    await page.getByRole('heading', { level: 2, name: other('keysOf.API'), exact: true }).waitFor();
    expect(await page.getByLabel(other('secret.label')).inputValue()).toBe(secret);
    await switchTo(view.locale === 'nl' ? 'Nederlands' : 'English');
    await page.getByRole('heading', { level: 2, name: say('keysOf.API'), exact: true }).waitFor();

    expect(await make(`Tweede ${view.locale}`)).not.toBe(secret);
    for (const words of ['secret.copied', 'secret.copyYourself'])
      expect(await page.getByText(say(words), { exact: true }).count()).toBe(0);
    await visit.button('secret.done').click();
    await visit.button('keysMake.API').and(page.locator(':focus')).waitFor();
  });

  test('what stands on the next page is not said to be nowhere; a change begins the list anew', async () => {
    const slug = view.size === 'phone' ? 'treant' : 'ozg';
    const durk = await platform.as('durk-halbesma');
    const { data } = await durk(`{ member(slug: "${slug}") { id } }`);
    const memberId: string = data!['member'].id;
    const widget = 'mutation($input: CreateWidgetKeyInput!) { createWidgetKey(input: $input) { secret } }';
    await durk(widget, { input: { memberId, name: 'Oude widget', origins: ['https://intranet.voorbeeld.nl'] } });
    const api = 'mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }';
    for (let n = 1; n <= 20; n++)
      await durk(api, { input: { memberId, name: `Rapport ${n}`, scopes: ['READ_SHIFTS'], days: 9 } });

    const { page, say } = await comesIn('durk-halbesma');
    await visit.open(`/beheer/${slug}/sleutels`);
    const old = page.getByRole('heading', { name: 'Oude widget' });
    const none = page.getByText(say('keysNone.WIDGET'), { exact: true });
    await page.getByRole('heading', { name: 'Rapport 20' }).waitFor();
    expect([await old.count(), await none.count()]).toEqual([0, 0]);
    await visit.button('keys.more').click();
    await old.waitFor();
    await page.getByRole('button', { name: `${say('key.revoke')} Rapport 20`, exact: true }).click();
    await visit.button('key.doRevoke').click();
    await old.waitFor({ state: 'detached' });
    await page.getByText(say('keys.over', { count: 1 }), { exact: true }).waitFor();
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
