import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { storyShiftId } from '@naober/scripts/seed/stories';
import type { Browser, Locator } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { closeStage, openBrowser, Visit } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => closeStage(browser, platform));

const view = { size: 'desktop', locale: 'nl' } as const;

test('from the door to a sign-up by the keyboard alone; every page starts at its title', async () => {
  const visit = await Visit.of(browser, platform, view);
  const { page, say } = visit;
  const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  await visit.open('/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(say('nav.skip'));
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud');
  await pressOn(visit, page.getByRole('main').getByRole('link', { name: say('signIn.go') }));
  await isFocused(title(say('signIn.title')));
  await pressOn(visit, page.getByRole('button', { name: /^Femke Hoekstra/ }));
  await title(say('start.hello', { name: 'Femke' })).waitFor();
  await pressOn(visit, page.getByRole('navigation').getByRole('link', { name: say('nav.shifts') }));
  await isFocused(title(say('board.title')));
  await reach(visit, page.getByLabel(say('filter.member')));
  await page.keyboard.type('Ommelander');
  await pressOn(visit, page.locator(`a[href="/diensten/${storyShiftId('femke-eligible-ozg')}"]`));
  await isFocused(page.getByRole('heading', { level: 1, name: '07:30–16:00' }));
  await pressOn(visit, visit.button('signUp.do'));
  await page.getByText(say('signUpStatus.SUBMITTED'), { exact: true }).waitFor();
  await pressOn(visit, page.getByRole('navigation').getByRole('link', { name: say('nav.agenda') }));
  await isFocused(title(say('agenda.title')));
  await visit.leave();
  expect(visit.troubles).toEqual([]);
});

test('the planner decides by the keyboard alone; a chosen shift takes the focus', async () => {
  const visit = await Visit.of(browser, platform, view, 'esra-yilmaz');
  const { page, say } = visit;
  await visit.open('/planning/martini');
  await pressOn(visit, page.locator(`.desk__waiting a[href*="${storyShiftId('esra-decides-oa')}"]`));
  await isFocused(page.getByRole('complementary').getByRole('heading', { level: 2 }));
  await pressOn(visit, visit.button('desk.confirm', { name: 'Wouter' }));
  const wouter = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Wouter Smit' }) });
  await wouter.getByText(say('deskStatus.CONFIRMED'), { exact: true }).waitFor();
  await visit.leave();
  expect(visit.troubles).toEqual([]);
});

test('an administrator gives a role by the keyboard alone, and takes it away again', async () => {
  const visit = await Visit.of(browser, platform, view, 'geert-hofstra');
  const { page, say } = visit;
  const values = { name: 'Femke Hoekstra', role: say('role.PLANNER') };
  await visit.open('/');
  await pressOn(visit, page.getByRole('navigation').getByRole('link', { name: say('nav.administration') }));
  await isFocused(page.getByRole('heading', { level: 1 }));
  await pressOn(visit, visit.button('roles.grant'));
  await isFocused(page.getByLabel(say('roles.person')).first());
  await pressOn(visit, visit.button('confirm.not'));
  await isFocused(visit.button('roles.grant'));
  await page.keyboard.press('Enter');
  await isFocused(page.getByLabel(say('roles.person')).first());
  await page.keyboard.type('femke');
  await reach(visit, page.getByLabel('Femke Hoekstra'));
  await page.keyboard.press('Space');
  await reach(visit, page.getByLabel(say('roles.role'), { exact: true }));
  await page.keyboard.type(values.role);
  await pressOn(visit, visit.button('roles.doGrant', values));
  await page.getByText(say('roles.granted', values), { exact: true }).first().waitFor();
  await isFocused(visit.button('roles.grant'));

  const withdraw = page
    .getByRole('region', { name: values.role, exact: true })
    .getByRole('button', { name: `${say('roles.withdraw')} Femke Hoekstra` });
  await pressOn(visit, withdraw);
  const question = page.getByText(say('roles.withdrawWhy', values), { exact: true });
  await isFocused(question);
  await page.keyboard.press('Enter'); // a key that is held down answers no question
  await isFocused(question);
  await pressOn(visit, visit.button('confirm.not'));
  await isFocused(withdraw);
  await page.keyboard.press('Enter');
  await pressOn(visit, visit.button('roles.doWithdraw'));
  await withdraw.waitFor({ state: 'detached' });
  await isFocused(page.getByRole('heading', { name: values.role, exact: true }));
  await visit.leave();
  expect(visit.troubles).toEqual([]);
});

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
