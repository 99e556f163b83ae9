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

describe.each(twoViews)('what a professional finds on a $size in $locale', view => {
  let visit: Visit;
  const comesIn = async (slug?: string) => (visit = await Visit.of(browser, platform, view, slug));
  afterEach(async () => {
    await visit.leave();
    expect(visit.troubles).toEqual([]);
  });

  test('her start page shows next shifts, events, qualifications, employer and agreements', async () => {
    const { page, say } = await comesIn('sjoerd-postma');
    await visit.open('/');
    await page.getByRole('heading', { level: 1, name: say('start.hello', { name: 'Sjoerd' }), exact: true }).waitFor();
    const titles = ['shifts', 'epas', 'events', 'work'].map(part => say(`start.${part}`));
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(titles);
    const part = (name: string) =>
      page
        .getByRole('main')
        .locator('section')
        .filter({ hasText: say(`start.${name}`) });
    const shifts = await part('shifts').getByRole('listitem').allInnerTexts();
    const next = / · 07:30–16:00 .+ MZ Operatiekamer · Martini · Groningen /;
    expect(shifts.map(oneLine)).toEqual([
      expect.stringMatching(next),
      expect.stringContaining(say('signUpStatus.INVITED')), // the demo invites her as well
    ]);
    await part('shifts').getByText(say('signUpStatus.SUBMITTED'), { exact: true }).waitFor();
    const figures = `22 ${say('start.held')} 0 ${say('start.missing')}`;
    expect(oneLine(await part('epas').locator('.card').innerText())).toBe(figures);
    const events = await part('events').getByRole('listitem').allInnerTexts();
    const line = /^.+ \d\d:\d\d–\d\d:\d\d · [A-Z]\w+ · (< 1|\d+) km$/;
    expect(events.map(oneLine)).toEqual(Array(3).fill(expect.stringMatching(line)));
    const work = oneLine(await part('work').locator('.card').innerText());
    expect(work).toMatch(
      /^OZG Ommelander Ziekenhuis Groningen .+ · Operatiekamer RUN OK: uitwisseling op de operatiekamer /,
    );
    const members = 'Martini, OZG, WZA, Nij Smellinghe';
    expect(work).toContain(say('start.agreement', { members, until: '' }));
  });

  test('she registers for an event and, for a full one, lands on the waiting list; both can be undone', async () => {
    const { page, say } = await comesIn('sjoerd-postma');
    await visit.open('/');
    const press = (area: 'navigation' | 'main', key: 'nav.more' | 'nav.events') =>
      page
        .getByRole(area)
        .getByRole('link', { name: say(key) })
        .click();
    // Events have no room in the bar of who works shifts.
    await press('navigation', 'nav.more');
    await press('main', 'nav.events');
    await page.getByRole('link', { name: 'Werken en leren in de oncologie' }).click();
    await page.getByText(say('event.seats', { count: 22 }), { exact: true }).waitFor();
    await visit.button('event.do').click();
    await page.getByText(say('registration.REGISTERED'), { exact: true }).waitFor();
    await visit.button('event.cancel').click();
    await page.getByText(say('event.seats', { count: 22 }), { exact: true }).waitFor();

    await visit.link('event.back').click();
    await page.getByRole('link', { name: 'Meekijken op de operatiekamer' }).click();
    await page.getByText(say('eventStatus.FULL'), { exact: true }).waitFor();
    await visit.button('event.doWait').click();
    await page.getByText(say('standing.waitlistedAt', { place: 4 }), { exact: true }).waitFor();
    await page.getByText(say('event.waiting', { count: 4 }), { exact: true }).waitFor();
    await visit.button('event.cancel').click();
    await page.getByText(say('eventStatus.FULL'), { exact: true }).waitFor();
  });

  test('the steps of a pathway are drawn in order, with where she is', async () => {
    const { page, say } = await comesIn('femke-hoekstra');
    await visit.open('/leerlijnen');
    await page.getByRole('link', { name: 'Operatieassistent', exact: true }).click();
    await page.getByText(say('progress.NOW'), { exact: true }).waitFor();
    const steps = await page.locator('.stations > li').allInnerTexts();
    const progress = ['DONE', 'NOW', 'LATER'].map(it => say(`progress.${it}`)).join('|');
    const drawn = steps.map(step => oneLine(step).split(new RegExp(` (?=${progress})`))[0]);
    expect(drawn).toEqual([
      'Voorlichtingsavond',
      'Sollicitatie',
      'Start in maart of september',
      'Introductie en basis',
      'Complex',
      '6 Hoogcomplex',
      '7 Alle kern-EPA’s',
      '8 CZO-diploma',
    ]);
    const now = page.locator('.stations > li[aria-current="step"]');
    await now.getByText(say('progress.NOW'), { exact: true }).waitFor();
    await now.getByRole('heading', { name: 'Hoogcomplex' }).waitFor();
  });
});

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
