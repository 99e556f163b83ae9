import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { namedId } from '@naober/scripts/seed/ids';
import type { Browser, Locator } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
let visit: Visit;
beforeAll(async () => void ([platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()])));
afterAll(() => closeStage(browser, platform));
afterEach(async () => {
  await visit.leave();
  expect(visit.troubles).toEqual([]);
});

const [phone, desktop] = [twoViews[0]!, twoViews[1]!];
const comesIn = async (slug: string, path: string, view = phone) => {
  visit = await Visit.of(browser, platform, view, slug);
  await visit.open(path);
  return visit;
};
const labelled = (key: string) => visit.page.getByLabel(visit.say(key), { exact: true });
const shows = (words: string) => visit.page.getByText(words).first().waitFor();
/** Presses it, and waits until the mistake stands at a field that is marked and has the focus. */
async function isRefused(doKey: string, words: string): Promise<void> {
  await visit.button(doKey).last().click();
  const field = visit.page.locator('[aria-invalid="true"]:focus');
  await field.waitFor();
  const told = visit.page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`);
  await told.filter({ hasText: words }).waitFor();
}
async function reach(key: string, goal: Locator): Promise<void> {
  for (let steps = 0; !(await goal.evaluate(one => one === document.activeElement)); steps++) {
    expect(steps).toBeLessThan(80);
    await visit.page.keyboard.press(key);
  }
}
const rowOf = (words: string) => visit.page.getByRole('listitem').filter({ hasText: words }).first();

test('an exemption from VAT: refused without evidence, asked, approved by an administrator, and still there', async () => {
  const { say } = await comesIn('jantina-veldkamp', '/verrekening/martini/btw');
  await visit.button('settlementExemption.ask').click();
  await isRefused('settlementExemption.askNow', say('settlementExemptionAsk.UNKNOWN_MEMBER'));
  await labelled('settlementExemption.host').selectOption({ label: 'Treant Zorggroep' });
  await labelled('settlementExemption.until').fill('2020-01-01');
  await labelled('settlementExemption.evidence').fill('Brief 12');
  await isRefused('settlementExemption.askNow', say('settlementExemptionAsk.INVALID_PERIOD'));
  await labelled('settlementExemption.from').fill('2027-01-01');
  await labelled('settlementExemption.until').fill('2028-12-31');
  await labelled('settlementExemption.evidence').fill(' ');
  await isRefused('settlementExemption.askNow', say('settlementExemptionAsk.NO_EVIDENCE'));
  await labelled('settlementExemption.evidence').fill('Brief 12');
  await visit.button('settlementExemption.askNow').click();
  await rowOf('Brief 12').getByText(say('settlementExemptionStatus.REQUESTED')).waitFor();
  expect(
    await rowOf('Brief 12')
      .getByRole('button', { name: say('settlementExemption.approve') })
      .count(),
  ).toBe(0);
  await visit.leave();
  await comesIn('geert-hofstra', '/verrekening/martini/btw', desktop);
  const row = rowOf('Brief 12');
  await row.getByRole('button', { name: visit.say('settlementExemption.approve') }).click();
  await visit.button('settlementExemption.approveNow').click();
  await row.getByText(visit.say('settlementExemptionStatus.APPROVED'), { exact: true }).waitFor();
  await visit.open('/verrekening/martini/btw');
  await row.getByText(visit.say('settlementExemptionStatus.APPROVED'), { exact: true }).waitFor();
});

test('a journey of somebody else: by her reference for who is told no names, then approved by finance of the host', async () => {
  const { say } = await comesIn('jantina-veldkamp', '/verrekening/martini/reiskosten');
  await visit.button('settlementTravel.enterForOther').click();
  await labelled('settlementTravel.kilometres').fill('48');
  await isRefused('settlement.save', say('settlementTravel.nobody'));
  const trips = labelled('settlementTravel.who').locator('option', { hasText: 'OZG' });
  const trip = (await trips.first().textContent())!;
  const [reference] = trip.split(' · ') as [string];
  expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await labelled('settlementTravel.who').selectOption({ label: trip });
  await labelled('settlementTravel.kilometres').fill('601');
  await isRefused('settlement.save', say('settlementTravelEnter.INVALID_DISTANCE'));
  await labelled('settlementTravel.kilometres').fill('48');
  await visit.button('settlement.save').click();
  await rowOf(reference).getByText(say('settlementTravelStatus.ENTERED')).waitFor();
  await visit.leave();
  await comesIn('rolf-drenth', '/verrekening/ozg/reiskosten', desktop);
  const row = rowOf(reference);
  await row.getByText(visit.say('settlement.km', { count: 48 })).waitFor();
  await row.getByRole('button', { name: visit.say('settlementTravel.approve') }).click();
  await row.getByText(visit.say('settlementTravelStatus.APPROVED'), { exact: true }).waitFor();
  await visit.open('/verrekening/ozg/reiskosten');
  await row.getByText(visit.say('settlementTravelStatus.APPROVED'), { exact: true }).waitFor();
});

test('how two members settle: what is usual is said and proposed, what is chosen stays', async () => {
  const { say } = await comesIn('jantina-veldkamp', '/verrekening/martini/afspraken');
  await shows(say('settlementTerms.usual', { cadence: 'MONTHLY', days: 5 }));
  await visit.button('settlementTerms.set').click();
  expect(await labelled('settlementTerms.days').inputValue()).toBe('5');
  await isRefused('settlement.save', say('settlementTermsMistake.UNKNOWN_MEMBER'));
  await labelled('settlementTerms.with').selectOption({ label: 'Treant Zorggroep' });
  await labelled('settlementTerms.days').fill('32');
  await isRefused('settlement.save', say('settlementTermsMistake.INVALID_CUT_OFF'));
  await labelled('settlementTerms.days').fill('3');
  await labelled('settlementTerms.cadence').selectOption('WEEKLY');
  await visit.button('settlement.save').click();
  const chosen = `${say('settlementCadence.WEEKLY')}. ${say('settlementTerms.closes', { days: 3 })}`;
  await shows(chosen);
  await visit.open('/verrekening/martini/afspraken');
  await rowOf('Treant').getByText(chosen).waitFor();
});

test('what invoices say: a number that is none is refused at its field, a right one stays', async () => {
  const { say } = await comesIn('jantina-veldkamp', '/verrekening/martini/gegevens', desktop);
  await visit.button('settlementRegistration.change').click();
  await labelled('settlementRegistrationField.iban').fill('NL00BANK');
  await isRefused('settlement.save', say('settlementRegistrationMistake.INVALID'));
  await labelled('settlementRegistrationField.iban').fill('NL91ABNA0417164300');
  await visit.button('settlement.save').click();
  await shows('NL91ABNA0417164300');
  await visit.open('/verrekening/martini/gegevens');
  await shows('NL91ABNA0417164300');
});

test('all lines of a month are one file, for who may see them', async () => {
  const { page, say } = await comesIn('jantina-veldkamp', '/verrekening/martini');
  const months = labelled('settlement.tableMonth');
  const before = await months.locator('option').nth(1).getAttribute('value');
  await months.selectOption(before!);
  const [file] = await Promise.all([page.waitForEvent('download'), visit.link('settlement.saveMonth').click()]);
  expect(file.suggestedFilename()).toBe(`verrekening-${before!.slice(0, 7)}.csv`);
  const [{ lines }] = (await platform.sql(
    `select count(*)::integer as lines from exchange.settlement_line where month = $1
     and (select id from governance.member where slug = 'martini') in (home_member_id, host_member_id)`,
    [before],
  )) as [{ lines: number }];
  expect((await readFile(await file.path(), 'utf8')).split('\r\n')).toHaveLength(lines + 2);
  await visit.leave();
  await comesIn('jantina-veldkamp', '/verrekening/treant');
  await shows(say('settlement.notYours'));
  expect(await visit.link('settlement.saveMonth').count()).toBe(0);
});

test('who verifies hours chooses many by the keyboard and verifies them at once', async () => {
  const wouter = namedId('timesheet', 'wouter-smit/martini/-13');
  await platform.sql(
    `insert into exchange.timesheet select (jsonb_populate_record(sheet, jsonb_build_object('id', gen_random_uuid(), 'sign_up_id', null,
       'starts_at', starts_at - age, 'ends_at', ends_at - age, 'planned_starts_at', planned_starts_at - age, 'planned_ends_at', planned_ends_at - age))).*
     from exchange.timesheet sheet, generate_series(100, 101) day, make_interval(days => day) age where id = $1`,
    [wouter],
  );
  const { page, say } = await comesIn('esra-yilmaz', '/uren/martini', desktop);
  const boxes = page.locator('.hours-verify__box');
  await boxes.first().waitFor();
  expect(await boxes.count()).toBe(5);
  await reach('Tab', boxes.first());
  for (let at = 0; at < 5; at++) {
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space'); // all but the fourth
  const press = visit.button('hoursVerify.verify', { count: 4 });
  await reach('Shift+Tab', press);
  await page.keyboard.press('Enter');
  const done = say('hoursVerify.done', { count: 4, refused: 0 });
  await page.getByRole('status').filter({ hasText: done }).waitFor({ state: 'attached' });
  await boxes.nth(1).waitFor({ state: 'detached' });
  expect(await boxes.count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON'); // she goes on where she was
  const verified = await platform.sql(
    `select count(*)::integer as sheets from exchange.timesheet where status = 'VERIFIED_BY_HOST'
     and (select id from governance.member where slug = 'martini') = host_member_id`,
  );
  expect(verified).toEqual([{ sheets: 4 }]);
});

test('hours at home: HR is told names and references, finance the same references alone; neither verifies there', async () => {
  const [{ month }] = (await platform.sql(
    `select to_char(starts_at at time zone 'Europe/Amsterdam', 'YYYY-MM-01') as month from exchange.timesheet where id = $1`,
    [namedId('timesheet', 'femke-hoekstra/ozg/-14')],
  )) as [{ month: string }];
  const read = async (slug: string) => {
    const { page } = await comesIn(slug, '/uren/martini/thuis', desktop);
    await labelled('hours.whichMonth').selectOption(month);
    await visit.settled();
    await page.locator('.hours-span').first().waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    return page.locator('main').innerText();
  };
  const byHr = await read('annelies-bos');
  await visit.leave();
  const byFinance = await read('jantina-veldkamp');
  const references = (text: string) => text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}/g);
  expect(references(byHr)!.length).toBeGreaterThan(0);
  expect(references(byFinance)).toEqual(references(byHr));
  expect([byHr.includes('Femke Hoekstra'), byFinance.includes('Femke Hoekstra')]).toEqual([true, false]);
});
