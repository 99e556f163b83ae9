import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { rosterFile } from './roster-file.ts';
import { asks, graph } from './question.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';
import { weekFromNow } from './words.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => closeStage(browser, platform));

/** From a planner's roster file to a professional's agenda, by hand; every round in weeks of its own. */
describe.each(twoViews)('the journey on a $size in $locale', view => {
  const round = twoViews.indexOf(view);
  const [first, second, third] = weekFromNow(8 + round, view.locale);
  let visit: Visit;
  const comesIn = async (slug?: string) => (visit = await Visit.of(browser, platform, view, slug));
  afterEach(async () => {
    await visit.leave();
    expect(visit.troubles).toEqual([]);
  });

  test('a planner comes in by the demo door and uploads a roster: progress, result, and bad rows by line and column', async () => {
    const { page, say } = await comesIn();
    await visit.open('/');
    await page
      .getByRole('main')
      .getByRole('link', { name: say('signIn.go') })
      .click();
    await page.getByText(say('door.demoWhy')).waitFor();
    await page.getByRole('button', { name: /^Esra Yilmaz/ }).click();
    await page.getByRole('heading', { level: 1, name: say('start.hello', { name: 'Esra' }) }).waitFor();
    await visit.link('start.desk', { member: 'Martini Ziekenhuis' }).click();
    await visit.link('desk.toRoster').click();
    await page
      .getByRole('heading', { level: 1, name: say('roster.titleOf', { member: 'Martini Ziekenhuis' }) })
      .waitFor();

    await answerHalfWay(visit);
    await page
      .getByLabel(say('roster.choose'))
      .setInputFiles({ name: 'rooster.csv', mimeType: 'text/csv', buffer: rosterFile(round, [first, second, third]) });
    await page.getByRole('progressbar', { name: say('roster.progress', { done: 3, total: 6 }) }).waitFor();

    await page.getByText(say('rosterResult.COMPLETED', { file: 'rooster.csv' })).waitFor();
    const summary = say('roster.summary', { created: 3, updated: 0, unchanged: 0, rejected: 3 });
    await page.getByRole('status').filter({ hasText: summary }).waitFor();
    const cells = page
      .getByRole('row')
      .evaluateAll(rows => rows.map(row => [...row.children].map(cell => cell.textContent)));
    expect(await cells).toEqual([
      ['line', 'column', 'value', 'problem'].map(name => say(`rosterColumn.${name}`)),
      ['4', 'Datum', '31-11-2027', say('rowError.NOT_A_DATE')],
      ['5', 'Begin', '25:99', say('rowError.NOT_A_TIME')],
      ['6', 'Afdeling', 'Vergeten afdeling', say('rowError.UNKNOWN_DEPARTMENT')],
    ]);
  });

  test('a professional of another hospital filters the board; a reload and the way back keep the filters', async () => {
    const { page, say } = await comesIn('sjoerd-postma');
    await visit.open('/');
    await page
      .getByRole('navigation')
      .getByRole('link', { name: say('nav.shifts') })
      .click();
    await page.getByRole('heading', { level: 1, name: say('board.title') }).waitFor();
    if (view.size === 'phone') await page.getByText(say('filter.title', { count: 1 }), { exact: true }).click();
    await page.getByLabel(say('filter.member')).selectOption({ label: 'Martini Ziekenhuis' });
    await page.getByLabel(say('filter.from'), { exact: true }).fill(first.iso);
    await page.getByLabel(say('filter.until')).fill(third.iso);
    await page.waitForURL(`**/diensten?lid=martini&van=${first.iso}&past=1&tot=${third.iso}`);
    await page.getByText(say('board.count', { count: 3 }), { exact: true }).waitFor();
    const address = page.url();

    await page.reload();
    await page.getByText(say('board.count', { count: 3 }), { exact: true }).waitFor();
    await page.getByRole('link', { name: `${first.short} · 07:30–16:00` }).click();
    await page.getByRole('heading', { level: 1, name: '07:30–16:00' }).waitFor();
    await page.goBack();
    await page.getByText(say('board.count', { count: 3 }), { exact: true }).waitFor();
    expect(page.url()).toBe(address);
    await page.getByText(say('filter.title', { count: 4 }), { exact: true }).waitFor();
  });

  test('she sees who asks, where, when, and what, that it fits, and signs up', async () => {
    const { page, say } = await comesIn('sjoerd-postma');
    await visit.open(`/diensten?lid=martini&van=${first.iso}&tot=${second.iso}`);
    await page.getByRole('link', { name: `${first.short} · 07:30–16:00` }).click();
    await page.getByText(say('why.fits')).waitFor();
    const facts = page.getByRole('definition');
    expect(await facts.nth(1).innerText()).toBe(
      'Martini Ziekenhuis\nMartini Ziekenhuis, Van Swietenplein 1, Groningen',
    );
    expect(await facts.nth(4).getByRole('listitem').count()).toBe(3);
    expect(await facts.nth(5).innerText()).toBe('Melden bij de balie');
    await visit.button('signUp.do').click();
    await page.getByText(say('signUpStatus.SUBMITTED'), { exact: true }).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: say('signUp.done') })
      .waitFor();

    await page.goBack();
    const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: '08:00–16:30' }) });
    await card.getByRole('button', { name: say('signUp.do') }).click();
    await card.getByText(say('signUpStatus.SUBMITTED'), { exact: true }).waitFor();
  });

  test('who misses a qualification sees which one and where she can learn it', async () => {
    const { page, say } = await comesIn('femke-hoekstra');
    await visit.open(`/diensten?lid=martini&van=${third.iso}&tot=${third.iso}`);
    await page.getByText(say('standing.notYet', { count: 1 }), { exact: true }).waitFor();
    await page.getByRole('link', { name: `${third.short} · 09:00–17:30` }).click();
    await page.getByText(say('finding.EPA_MISSING', { count: 1 }), { exact: true }).waitFor();
    await page.getByText(`${say('epa.asked', { level: 4 })} ${say('epa.notHeld')}`).waitFor();
    expect(await visit.button('signUp.do').count()).toBe(0);
    await page.getByRole('link', { name: 'Operatieassistent' }).click();
    await page.getByRole('heading', { level: 1, name: 'Operatieassistent' }).waitFor();
    await page.getByText(say('progress.NOW'), { exact: true }).waitFor();
  });

  test('the planner sees who is coming, confirms one and declines the other with a reason', async () => {
    const { page, say } = await comesIn('esra-yilmaz');
    await visit.open(`/planning/martini?week=${first.iso}`);
    const week = page.locator('.desk__week');
    const person = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Sjoerd Postma' }) });
    await week.getByRole('link', { name: '07:30–16:00' }).click();
    await visit.button('desk.confirm', { name: 'Sjoerd' }).click();
    await person.getByText(say('deskStatus.CONFIRMED'), { exact: true }).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: say('desk.confirmed', { name: 'Sjoerd Postma' }) })
      .waitFor();

    await visit.link('desk.back').click();
    await week.getByRole('link', { name: '08:00–16:30' }).click();
    await visit.button('desk.decline').click();
    await page.getByLabel(say('desk.reason')).selectOption({ label: say('declineReason.QUALIFICATION_NOT_VERIFIED') });
    await page.getByLabel(say('desk.note')).fill('Neem je verklaring mee.');
    await visit.button('desk.doDecline').click();
    await person.getByText(say('deskStatus.DECLINED'), { exact: true }).waitFor();
  });

  test('the professional finds both in her agenda, with the reason', async () => {
    const { page, say } = await comesIn('sjoerd-postma');
    await visit.open('/agenda');
    const card = (time: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: time }) });
    await card(`${first.short} · 07:30–16:00`).getByText(say('signUpStatus.CONFIRMED'), { exact: true }).waitFor();
    await card(`${second.short} · 08:00–16:30`).getByText(say('signUpStatus.DECLINED'), { exact: true }).waitFor();
    await page.getByRole('link', { name: `${second.short} · 08:00–16:30` }).click();
    await page.getByText(say('decline.QUALIFICATION_NOT_VERIFIED')).waitFor();
    await page.getByText('Neem je verklaring mee.').waitFor();
  });
});

/** Holds the first answer about an import at half way, so that what a long file shows is seen in a short one. */
async function answerHalfWay({ page }: Visit): Promise<void> {
  let isFirst = true;
  await page.route(graph, async route => {
    if (!isFirst || !asks(route.request(), 'RosterImport')) return route.continue();
    isFirst = false;
    const response = await route.fetch();
    const answer = (await response.json()) as { data: { rosterImport: object } };
    Object.assign(answer.data.rosterImport, {
      status: 'RUNNING',
      rowsDone: 3,
      rowsTotal: 6,
      rowErrors: [],
      rejected: 0,
    });
    return route.fulfill({ response, json: answer });
  });
}
