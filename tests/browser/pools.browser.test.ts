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

describe.each(twoViews)('pools and the board on a $size in $locale', view => {
  let visit: Visit;
  const comesIn = async (slug: string) => (visit = await Visit.of(browser, platform, view, slug));
  const pool = { nl: 'Regionale flexpool Noord', en: 'Regional flex pool of the north' }[view.locale];
  afterEach(async () => {
    await visit.leave();
    expect(visit.troubles).toEqual([]);
  });

  test('she leaves with one press and is in again with one more; offers time and takes it back', async () => {
    const { page, say } = await comesIn('sjoerd-postma');
    await visit.open('/pools');
    const card = page.getByRole('listitem').filter({ hasText: pool });
    await card.getByRole('button', { name: `${say('pools.leave')} ${pool}` }).click();
    await card.getByText(say('pools.left', { name: pool })).waitFor();
    await card.getByRole('button', { name: say('pools.undo') }).click();
    await card.getByText(say('pools.joined', { name: pool })).waitFor();
    await page.getByText(say('offer.none'), { exact: true }).waitFor();
    await visit.button('offer.do').click();
    await page.getByRole('button', { name: say('offer.withdraw') }).click();
    await page.getByText(say('offer.none'), { exact: true }).waitFor();
  });

  test('what she wishes is kept, and a number that cannot be is refused beside its field', async () => {
    const { page, say } = await comesIn('jelle-dijkstra');
    await visit.open('/pools');
    const field = page.getByLabel(say('wish.atMost'), { exact: true });
    await field.fill('29');
    await visit.button('wish.save').click();
    await page.locator('#wens-aantal-error').waitFor();
    await field.fill('3');
    await page.getByRole('checkbox', { name: say('wish.mayBeAsked') }).setChecked(true);
    await visit.button('wish.save').click();
    await page.getByRole('main').getByText(say('wish.saved'), { exact: true }).waitFor();
    await visit.open('/pools');
    expect(await field.inputValue()).toBe('3');
    await page.getByRole('checkbox', { name: say('wish.mayBeAsked') }).setChecked(false);
    await field.fill('');
    await visit.button('wish.save').click();
    await page.getByRole('main').getByText(say('wish.saved'), { exact: true }).waitFor();
  });

  test('a planner asks for advice, a specialist accepts it and gives it back', async () => {
    const subject = `Advies op een ${view.size}`;
    const { page, say } = await comesIn('esra-yilmaz');
    await visit.open('/planning/martini/pools');
    await visit.button('consultation.ask').click();
    const profession = { nl: 'verpleegkundig specialist', en: 'nurse practitioner' }[view.locale];
    await page.getByLabel(say('filter.profession'), { exact: true }).selectOption({ label: profession });
    await page.getByLabel(say('consultation.subject'), { exact: true }).fill('mevrouw van 3-11-1941');
    await visit.button('consultation.doAsk').click();
    await page.locator('#advies-onderwerp-error').waitFor();
    await page.getByLabel(say('consultation.subject'), { exact: true }).fill(subject);
    await visit.button('consultation.doAsk').click();
    await page.getByText(subject, { exact: true }).waitFor();
    await visit.leave();
    await comesIn('rixt-sikkema');
    await visit.open('/pools');
    const row = visit.page.getByRole('listitem').filter({ hasText: subject }).first();
    await row.getByRole('button', { name: say('consultation.accept') }).click();
    await row.getByRole('button', { name: say('consultation.giveBack') }).click();
    await row.getByRole('button', { name: say('consultation.accept') }).waitFor();
  });

  test('she looks near a place, keeps the filter, uses it as a week, and lets it go', async () => {
    const { page, say } = await comesIn('sjoerd-postma');
    await visit.open('/diensten?functie=OA');
    const openFilters = () => page.locator('details.filters').evaluate(it => it.setAttribute('open', ''));
    await openFilters();
    await page
      .getByLabel(say('near.from'), { exact: true })
      .selectOption((await page.locator('#bij option', { hasText: 'Groningen' }).first().getAttribute('value'))!);
    await page
      .locator('.shift-list .tag', { hasText: /^\d+ km$/ })
      .first()
      .waitFor();
    const near = new URL(page.url()).searchParams;
    expect([near.get('km'), near.get('bij')]).toEqual(['25', expect.stringMatching(/^[\da-f-]{36}$/)]);
    await visit.button('saved.save').click();
    await page.getByLabel(say('saved.name'), { exact: true }).fill('Dichtbij');
    await visit.button('saved.doSave').click();
    await page.getByRole('link', { name: 'Dichtbij' }).waitFor();
    await visit.link('boardWeek.week').click();
    await page.getByRole('link', { name: say('boardWeek.next') }).click();
    await page
      .getByRole('link', { name: /\d\d:\d\d–\d\d:\d\d/ })
      .first()
      .waitFor();
    await openFilters();
    await page.getByRole('link', { name: 'Dichtbij' }).click();
    await page
      .locator('.shift-list .tag', { hasText: /^\d+ km$/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: `${say('saved.delete')} Dichtbij` }).click();
    await page.getByText(say('saved.none'), { exact: true }).waitFor();
  });
});
