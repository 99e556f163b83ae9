import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => closeStage(browser, platform));

describe.each(twoViews)('the state of the platform on a $size in $locale', view => {
  let visit: Visit;
  const comesIn = async (slug?: string) => (visit = await Visit.of(browser, platform, view, slug));
  afterEach(async () => {
    await visit.leave();
    expect(visit.troubles).toEqual([]);
  });

  test('is for who administers the region', async () => {
    const { page, say } = await comesIn('geert-hofstra');
    await visit.open('/beheer/regio/platform');
    await page.getByText(say('administration.notYours')).waitFor();
    expect(await page.getByText(say('platform.parts'), { exact: true }).count()).toBe(0);
  });

  test('says which part is away', async () => {
    const { page, say } = await comesIn('durk-halbesma');
    await visit.open('/beheer/regio/platform');
    const stateOf = (part: string, state: string) =>
      page
        .getByRole('listitem')
        .filter({ hasText: part })
        .getByText(say(`platformState.${state}`), { exact: true });
    for (const part of ['governance', 'learning', 'exchange']) await stateOf(part, 'ok').waitFor();
    await platform.platform.stopSubgraph('branding');
    await page.reload();
    await stateOf('branding', 'unavailable').waitFor();
    await page.getByText(say('platform.queuesUnknown'), { exact: true }).waitFor();
  });
});
