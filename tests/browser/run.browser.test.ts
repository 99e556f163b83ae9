import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { idOf } from '@naober/scripts/seed/placement-rows';
import type { Browser } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => closeStage(browser, platform));

describe.each(twoViews)('regional exchange on a $size in $locale', view => {
  let visit: Visit;
  const comesIn = async (slug: string) => (visit = await Visit.of(browser, platform, view, slug));
  afterEach(async () => {
    await visit.leave();
    expect(visit.troubles).toEqual([]);
  });

  test('she sets an EPA as a goal of her wish, in its words, and takes it away', async () => {
    const { page, say } = await comesIn('femke-hoekstra');
    await visit.open(`/run/plaatsing/${idOf({ who: 'femke-hoekstra', host: 'wza OK', status: 'IDEA' })}`);
    const epa = page.getByLabel(say('run.goalEpa'));
    const option = epa.locator('option').filter({ hasText: /^OA-7 / });
    const title = (await option.innerText()).replace('OA-7 ', '');
    await epa.selectOption({ label: `OA-7 ${title}` });
    expect(await page.getByLabel(say('run.goal'), { exact: true }).inputValue()).toBe(title);
    await visit.button('run.addGoal').click();
    const goal = page.getByRole('listitem').filter({ hasText: `OA-7 ${title}` });
    await goal.getByRole('button', { name: `${say('run.removeGoal')} ${title}` }).click();
    await goal.waitFor({ state: 'detached' });
  });

  test('the placement leads to its agreement', async () => {
    const { page, say } = await comesIn('anouk-venema');
    await visit.open(`/run/plaatsing/${idOf({ who: 'anouk-venema', host: 'martini REC', status: 'ACTIVE' })}`);
    await page.getByRole('link', { name: say('run.agreement') }).click();
    await page.getByText(/Anouk Venema, van Wilhelmina Ziekenhuis Assen naar Martini Ziekenhuis/).waitFor();
  });

  test('a recruiter lays a story before a colleague, who places it; one that waits is taken back', async () => {
    const { page, say } = await comesIn('ilse-wolthuis');
    const [placed, back] = [`Weer de nieuwe (${view.size})`, `Nog een keer (${view.size})`];
    await visit.open('/run/verhalen');
    await page.getByText(say('runStories.noneWaits'), { exact: true }).waitFor();
    for (const title of [placed, back]) {
      await visit.button('runStories.write').click();
      await visit.button('runStories.send').click();
      await page.getByText(say('runStories.personNeeded'), { exact: true }).waitFor();
      await page.getByLabel(say('roles.person'), { exact: true }).first().fill('Sjoerd Pos');
      await page.getByRole('radio', { name: 'Sjoerd Postma' }).check();
      expect(await page.getByLabel(say('runStories.name'), { exact: true }).inputValue()).toBe('Sjoerd');
      await page.getByLabel(say('runStories.storyTitle'), { exact: true }).fill(title);
      await page.getByLabel(say('runStories.text'), { exact: true }).fill('Het was goed.');
      await visit.button('runStories.send').click();
      await page.getByRole('article').filter({ hasText: title }).waitFor();
    }
    const waiting = page.getByRole('article').filter({ hasText: back });
    await waiting.getByRole('button', { name: say('runStories.takeBack') }).click();
    await waiting.getByRole('button', { name: say('runStories.takeBack') }).click();
    await waiting.waitFor({ state: 'detached' });
    await visit.leave();
    const his = await comesIn('sjoerd-postma');
    await visit.open('/run');
    const own = his.page.getByRole('article').filter({ hasText: placed });
    await own.getByRole('button', { name: say('run.placeStory'), exact: true }).click();
    await own.getByText(say('run.storyIsPublic'), { exact: true }).waitFor();
    await his.page.locator('summary').filter({ hasText: placed }).click();
    await his.page.getByText('Het was goed.', { exact: true }).first().waitFor();
    await own.getByRole('button', { name: say('run.takeStoryAway') }).click();
    await own.getByRole('button', { name: say('run.takeStoryAway') }).click();
    await own.first().waitFor({ state: 'detached' });
  });

  test('what is ticked for a wave is folded, what is open is in sight', async () => {
    const { page, say } = await comesIn('marit-feenstra');
    await visit.open('/run/kantoor');
    const wave = page.locator('.card').filter({ hasText: { nl: 'RUN radiologie', en: 'RUN radiology' }[view.locale] });
    const points = wave.getByRole('checkbox');
    await wave.getByText(say('runOffice.checksTicked', { count: 2 })).waitFor();
    expect(await points.count()).toBe(3);
    await wave.getByText(say('runOffice.checksTicked', { count: 2 })).click();
    expect(await points.count()).toBe(5);
  });
});
