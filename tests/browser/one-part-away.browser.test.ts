import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { storyShiftId } from '@naober/scripts/seed/stories';
import type { Browser } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => closeStage(browser, platform));

/** What nobody may read, in any language. */
const raw = /SUBGRAPH_UNAVAILABLE|ECONN|127\.0\.0\.1|undefined|\[object|null|GraphQL|learning/;

test('learning goes away while someone reads the start page', async () => {
  const visit = await Visit.of(browser, platform, twoViews[0]!, 'femke-hoekstra');
  await visit.open('/');
  await visit.page.getByText(visit.say('start.held')).waitFor();
  await platform.platform.stopSubgraph('learning');
  await visit.leave();
});

describe.each(twoViews)('without learning, on a $size in $locale', view => {
  let visit: Visit;
  const comesIn = async (slug: string) => (visit = await Visit.of(browser, platform, view, slug));
  afterEach(async () => {
    expect(await visit.page.getByRole('main').innerText()).not.toMatch(raw);
    await visit.leave();
    expect(visit.troubles).toEqual([]);
  });

  test('the start page shows the rest and says which part is missing', async () => {
    const { page, say } = await comesIn('femke-hoekstra');
    await visit.open('/');
    const part = (name: string) =>
      page
        .getByRole('main')
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: say(`start.${name}`) }) });
    await part('epas').getByText(say('trouble.part'), { exact: true }).waitFor();
    expect(await page.getByText(say('trouble.part')).count()).toBe(1);
    expect(await part('shifts').getByRole('link', { name: '15:15–23:45' }).count()).toBe(1);
    expect(await part('events').getByRole('listitem').count()).toBe(3);
    await part('work').getByText('Martini Ziekenhuis', { exact: true }).waitFor();
    await part('work').getByText('RUN OK: uitwisseling op de operatiekamer', { exact: true }).waitFor();
  });

  test('the board and a sign-up go on, on what exchange knows itself', async () => {
    const { page, say } = await comesIn('femke-hoekstra');
    await visit.open('/diensten?lid=ozg&functie=OA');
    await page.locator(`a[href="/diensten/${storyShiftId('femke-eligible-ozg')}"]`).click();
    await page.getByRole('heading', { level: 1, name: '07:30–16:00' }).waitFor();
    await page.getByText(say('standing.canSignUp'), { exact: true }).waitFor();
    await visit.button('signUp.do').click();
    await page.getByText(say('signUpStatus.SUBMITTED'), { exact: true }).waitFor();
    await visit.button('signUp.withdraw').click();
    await visit.button('signUp.again').waitFor();
  });

  test('pathways say that they cannot be reached, and what to do', async () => {
    const { page, say } = await comesIn('femke-hoekstra');
    await visit.open('/leerlijnen');
    await page.getByText(say('trouble.SUBGRAPH_UNAVAILABLE'), { exact: true }).waitFor();
    await page.getByText(say('trouble.SUBGRAPH_UNAVAILABLE.do')).waitFor();
    await visit.button('trouble.again').waitFor();
  });
});
