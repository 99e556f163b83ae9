import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { eventually, TestPlatform } from '../platform.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => closeStage(browser, platform));

describe.each(twoViews)('the log of the region on a $size in $locale', view => {
  let visit: Visit;
  const comesIn = async (slug?: string) => (visit = await Visit.of(browser, platform, view, slug));
  afterEach(async () => {
    await visit.leave();
    expect(visit.troubles).toEqual([]);
  });

  test('the compliance officer reads who did what, by kind and by day', async () => {
    const durk = await platform.as('durk-halbesma');
    await durk('{ viewer { region { people(search: "Lisanne") { nodes { name } } } } }');
    const { page, say } = await comesIn('tineke-bruins');
    const record = say('log.of', { record: say('logRecord.Professional'), name: 'Lisanne Bakker' });
    const sentence = page.getByText(say('log.read', { who: 'Durk Halbesma', record }), { exact: true }).first();
    await eventually(async () => {
      await visit.open('/beheer/regio/logboek?soort=READ');
      return sentence.isVisible();
    });
    await page.getByLabel(say('log.kind')).selectOption({ label: say('logKind.WRITE') });
    await sentence.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?soort=WRITE');
    await page.getByLabel(say('filter.until')).fill('2024-01-01');
    await page.waitForURL('**/logboek?soort=WRITE&tot=2024-01-01');
    await page.getByText(say('log.noneFound'), { exact: true }).waitFor();
  });

  test('a name in the log leads to all that she did; days are typed by the keyboard, half of one counts for nothing', async () => {
    const durk = await platform.as('durk-halbesma');
    await durk('{ viewer { region { people(search: "Lisanne") { nodes { name } } } } }');
    const { page, say } = await comesIn('tineke-bruins');
    const lines = page.getByRole('main').locator('ol > li');
    const durks = lines.getByRole('link', { name: 'Durk Halbesma' });
    await eventually(async () => {
      await visit.open('/beheer/regio/logboek?soort=READ');
      return (await durks.count()) > 0;
    });
    await durks.first().click();
    await page.getByText(say('log.by', { name: 'Durk Halbesma' }), { exact: true }).waitFor();
    await visit.settled();
    expect(await lines.count()).toBe(
      await lines.filter({ has: page.getByRole('link', { name: 'Durk Halbesma' }) }).count(),
    );
    await lines
      .getByText(` · ${say('logClient.PORTAL')} · `)
      .first()
      .waitFor();
    await visit.link('log.all').click();
    await page.waitForURL('**/logboek?soort=READ');

    const from = page.getByLabel(say('filter.from'), { exact: true });
    await from.focus();
    await page.keyboard.type(view.locale === 'nl' ? '05-03-' : '05/03/');
    for (const digit of '2026') {
      await page.keyboard.type(digit);
      await page.waitForTimeout(400); // longer than typing rests
      expect(await from.count()).toBe(1);
    }
    await page.waitForURL('**/logboek?soort=READ&van=2026-0*');
    await visit.open('/beheer/regio/logboek?van=0002-03-28');
    expect(await from.inputValue()).toBe('');
  });

  test('the log is nobody else’s, an administrator’s neither', async () => {
    const { page, say } = await comesIn('durk-halbesma');
    await visit.open('/beheer/regio/logboek');
    await page.getByText(say('log.notYours'), { exact: true }).waitFor();
  });

  test('who administers a member and watches over the region finds both from either', async () => {
    const durk = await platform.as('durk-halbesma');
    const { data } = await durk(
      '{ member(slug: "kijlstra") { id } viewer { region { people(search: "Tineke Bruins") { nodes { id } } } } }',
    );
    const { member, viewer } = data!;
    const input = { professionalId: viewer.region.people.nodes[0].id, role: 'MEMBER_ADMIN', memberId: member.id };
    await durk('mutation($input: GrantRoleInput!) { grantRole(input: $input) { roleGrant { id } } }', { input });
    const { say } = await comesIn('tineke-bruins');
    const tab = (key: string) =>
      visit.page.getByRole('navigation', { name: say('administration.tabs') }).getByRole('link', { name: say(key) });
    await eventually(async () => {
      await visit.open('/beheer/kijlstra/rollen');
      return (await tab('log.title').count()) === 1;
    });
    await tab('erasures.title').click();
    await visit.page.getByRole('heading', { level: 1, name: say('erasures.title') }).waitFor();
  });
});
