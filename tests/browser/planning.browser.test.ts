import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => closeStage(browser, platform));

const [phone, desktop] = twoViews;
/** Weeks in which nothing is planned yet. */
const [week, otherWeek] = ['2031-01-06', '2031-01-13'];

test('a planner fills a week by the keyboard alone, and puts it on the board in one press', async () => {
  const visit = await Visit.of(browser, platform, desktop!, 'esra-yilmaz');
  const { page, say } = visit;
  await visit.open(`/planning/martini?week=${week}`);
  const cell = (day: string) =>
    page.getByRole('gridcell', { name: new RegExp(`^${day} 6 January 2031, Dagbehandeling`) });
  await reach(visit, cell('Monday'));
  for (const [from, until] of [
    ['07:30', '16:00'],
    ['23:00', '07:30'],
  ] as const) {
    await page.keyboard.press('n');
    await fill(visit, from, until);
    await isFocused(page.getByRole('gridcell').and(page.locator('td:focus')));
    await page.keyboard.press('ArrowRight');
  }
  const drafts = page.getByRole('link', { name: new RegExp(say('shiftStatus.DRAFT')) });
  await eventuallyCount(drafts, 2);
  expect(await drafts.first().getAttribute('href')).toContain('dienst=');
  const names = await Promise.all((await drafts.all()).map(one => one.evaluate(it => it.textContent)));
  expect(names.map(name => /^(\w+) (\d+ January 2031), (\d\d:\d\d–\d\d:\d\d)/.exec(name ?? '')?.slice(1))).toEqual([
    ['Monday', '6 January 2031', '07:30–16:00'],
    ['Tuesday', '7 January 2031', '23:00–07:30'],
  ]);
  expect(names.every(name => name?.includes('Dagbehandeling'))).toBe(true);
  await page.keyboard.press('l');
  await page.getByRole('heading', { level: 3, name: 'Monday 6 January 2031' }).waitFor();
  await pressOn(visit, visit.button('plan.publishDrafts', { count: 2 }));
  await drafts.first().waitFor({ state: 'detached' });
  await visit.leave();
  expect(visit.troubles).toEqual([]);
}, 120_000);

test('on a phone what is wrong stands beside its field, and nothing typed is lost', async () => {
  const visit = await Visit.of(browser, platform, phone!, 'esra-yilmaz');
  const { page, say } = visit;
  const field = (key: string) => page.getByLabel(say(key), { exact: true });
  await visit.open(`/planning/martini/nieuw?datum=${otherWeek}`);
  await field('plan.from').fill('07:30');
  await field('plan.until').fill('16:00');
  await field('facts.places').fill('101');
  await field('briefing.remarks').fill('Let op: van der ’t 👩🏽‍⚕️');
  await visit.button('plan.saveDraft').click();
  await page.locator('#plekken-error').getByText(say('planMistake.PLACES_NOT_VALID')).waitFor();
  await isFocused(field('facts.places'));
  expect(await field('briefing.remarks').inputValue()).toBe('Let op: van der ’t 👩🏽‍⚕️');
  await field('facts.places').fill('2');
  await visit.button('plan.saveDraft').click();
  await page.getByRole('link', { name: /07:30–16:00/ }).click();
  await visit.link('plan.change').click();
  await field('briefing.remarks').waitFor();
  expect(await field('briefing.remarks').inputValue()).toBe('Let op: van der ’t 👩🏽‍⚕️');
  await visit.leave();
  expect(visit.troubles).toEqual([]);
});

test('a night in which the clocks go back asks which 02:30 is meant, and saves that one', async () => {
  const visit = await Visit.of(browser, platform, desktop!, 'esra-yilmaz');
  const { page, say } = visit;
  await visit.open('/planning/martini/nieuw?datum=2031-10-26');
  await page.getByLabel(say('plan.from'), { exact: true }).fill('02:30');
  await page.getByLabel(say('plan.until'), { exact: true }).fill('10:00');
  await visit.button('plan.saveDraft').click();
  const which = page.getByLabel(say('plan.whichStart'));
  await which.selectOption('2031-10-26T02:30+01:00');
  await visit.button('plan.saveDraft').click();
  await page.getByRole('link', { name: /02:30–10:00/ }).waitFor();
  await visit.leave();
  expect(visit.troubles).toEqual([]);
});

/** The form begins at its start; Enter sends it. */
async function fill({ page, say }: Visit, from: string, until: string): Promise<void> {
  const [start, end] = [page.locator('[name="from"]'), page.locator('[name="until"]')];
  await isFocused(start);
  await typeTime(start, from);
  for (let steps = 0; steps < 5 && !(await end.evaluate(it => it === document.activeElement)); steps += 1)
    await page.keyboard.press('Tab');
  await typeTime(end, until);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: say('plan.new') }).waitFor({ state: 'detached' });
}

/** Browsers show a clock of 12 or of 24 hours, by their own language. */
async function typeTime(field: Locator, time: string): Promise<void> {
  const keyboard = field.page().keyboard;
  const [hour, minute] = time.split(':') as [string, string];
  const twelve = String(Number(hour) % 12 || 12).padStart(2, '0');
  await keyboard.type(`${twelve}${minute}${Number(hour) < 12 ? 'A' : 'P'}`);
  if ((await field.inputValue()) === time) return;
  for (let parts = 0; parts < 2; parts += 1) await keyboard.press('ArrowLeft');
  await keyboard.type(`${hour}${minute}`);
  expect(await field.inputValue()).toBe(time);
}

async function eventuallyCount(found: Locator, count: number): Promise<void> {
  await found.nth(count - 1).waitFor();
  expect(await found.count()).toBe(count);
}

async function pressOn(visit: Visit, goal: Locator): Promise<void> {
  await reach(visit, goal);
  await visit.page.keyboard.press('Enter');
}

/** Tab to it, as someone without a mouse does. */
async function reach({ page }: Visit, goal: Locator): Promise<void> {
  await goal.waitFor();
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press('Tab');
    if (await goal.evaluate(element => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not reach ${goal}.`);
}

async function isFocused(goal: Locator): Promise<void> {
  await goal.and(goal.page().locator(':focus')).waitFor();
}
