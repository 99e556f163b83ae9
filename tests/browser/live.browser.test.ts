import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { storyShiftId } from '@naober/scripts/seed/stories';
import type { Browser } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { closeStage, openBrowser, twoViews, Visit, type View } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => closeStage(browser, platform));

const [phone, desktop] = twoViews as [View, View];
const open = storyShiftId('femke-eligible-ozg');

/** The page is there, and so is its connection. */
async function openLive(visit: Visit, path: string): Promise<void> {
  const live = visit.page.waitForResponse(response => response.url().includes('/live?'));
  await visit.open(path);
  await live;
}

test('a sign-up shows at the desk by itself', async () => {
  const planner = await Visit.of(browser, platform, desktop, 'hidde-terpstra');
  await openLive(planner, `/planning/ozg?dienst=${open}`);
  const femke = planner.page.getByRole('heading', { name: 'Femke Hoekstra' });
  expect(await femke.count()).toBe(0);
  const professional = await Visit.of(browser, platform, phone, 'femke-hoekstra');
  await professional.open(`/diensten/${open}`);
  await professional.button('signUp.do').click();
  await femke.waitFor();
  await professional.leave();
  await planner.leave();
  expect([...planner.troubles, ...professional.troubles]).toEqual([]);
});

/** Takes the first shift off the board, behind everybody's back; what is no longer there. */
async function closeFirst({ page }: Visit) {
  const address = (await page.locator('.shift-list a[href^="/diensten/"]').first().getAttribute('href'))!;
  await platform.sql(`update exchange.open_shift set status = 'CLOSED', version = version + 1 where id = $1`, [
    address.split('/').pop(),
  ]);
  return page.locator(`.shift-list a[href="${address}"]`);
}

test('a shift that closes leaves the board by itself', async () => {
  const visit = await Visit.of(browser, platform, desktop, 'sjoerd-postma');
  await openLive(visit, '/diensten');
  await (await closeFirst(visit)).waitFor({ state: 'detached' });
  await visit.leave();
  expect(visit.troubles).toEqual([]);
});

test('while the board asks again by itself, what is read stays as it is', async () => {
  const visit = await Visit.of(browser, platform, desktop, 'sjoerd-postma');
  await openLive(visit, '/diensten');
  const { promise, resolve } = Promise.withResolvers<void>();
  await visit.page.route('**/graphql*', route => promise.then(() => route.continue()));
  const again = visit.page.waitForRequest(request => request.url().includes('/graphql'));
  const closed = await closeFirst(visit);
  await again;
  const list = visit.page.locator('.shift-list').first();
  expect(await list.evaluate(element => getComputedStyle(element).opacity)).toBe('1');
  resolve();
  await closed.waitFor({ state: 'detached' });
  await visit.leave();
  expect(visit.troubles).toEqual([]);
});

test('where nothing is told live the board asks from time to time', async () => {
  const visit = await Visit.of(browser, platform, desktop);
  await visit.page.clock.install();
  await visit.page.route('**/live?*', route => route.fulfill({ status: 429, body: '' }));
  await openLive(visit, '/diensten');
  const closed = await closeFirst(visit);
  expect(await closed.count()).toBe(1);
  await visit.page.clock.fastForward(31_000);
  await closed.waitFor({ state: 'detached' });
  await visit.leave();
});
