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

describe.each(twoViews)('administering on a $size in $locale', view => {
  let visit: Visit;
  const comesIn = async (slug?: string) => (visit = await Visit.of(browser, platform, view, slug));
  afterEach(async () => {
    await visit.leave();
    expect(visit.troubles).toEqual([]);
  });
  const rowOf = (name: string) =>
    visit.page.getByRole('listitem').filter({ has: visit.page.getByText(name, { exact: true }) });

  /** Chooses somebody by a part of her name. */
  async function choose(part: string, name: string) {
    const { page, say } = visit;
    await visit.button('roles.grant').click();
    await page.getByLabel(say('roles.person')).first().fill(part);
    await page.getByLabel(name).check();
  }

  test('a role is given in three steps, counts for who is signed in within seconds, and is taken away again', async () => {
    const femke = await Visit.of(browser, platform, view, 'femke-hoekstra');
    const desk = femke.page.getByRole('navigation').getByRole('link', { name: femke.say('nav.desk') });
    await femke.open('/');
    expect(await desk.count()).toBe(0);

    const { page, say } = await comesIn('geert-hofstra');
    await visit.open('/');
    await page
      .getByRole('navigation')
      .getByRole('link', { name: say('nav.administration') })
      .click();
    const values = { name: 'Femke Hoekstra', role: say('role.PLANNER') };
    await choose('hoek', 'Femke Hoekstra');
    await page.getByLabel(say('roles.role'), { exact: true }).selectOption({ label: values.role });
    await page.getByLabel(say('roles.department')).selectOption({ label: 'Operatiekamer' });
    await visit.button('roles.doGrant', values).click();
    await page.getByText(say('roles.granted', values), { exact: true }).first().waitFor();
    const planners = page.getByRole('region', { name: values.role, exact: true });
    const row = planners.getByRole('listitem').filter({ hasText: 'Femke Hoekstra' });
    await row.getByText('Operatiekamer').waitFor();
    await eventually(async () => {
      await femke.open('/');
      return (await desk.count()) === 1;
    });

    await row.getByRole('button', { name: `${say('roles.withdraw')} Femke Hoekstra` }).click();
    await row.getByText(say('roles.withdrawWhy', values), { exact: true }).waitFor();
    await visit.button('roles.doWithdraw').click();
    await row.waitFor({ state: 'detached' });
    await eventually(async () => {
      await femke.open('/');
      return (await desk.count()) === 0;
    });
    await femke.leave();
    expect(femke.troubles).toEqual([]);
  });

  test('what is refused is said where it is about', async () => {
    const { page, say } = await comesIn('geert-hofstra');
    await visit.open('/beheer/martini/rollen');
    await visit.button('roles.grant').click();
    await page
      .getByRole('form')
      .getByRole('button', { name: say('roles.grant') })
      .click();
    await page.getByText(say('grantRole.UNKNOWN_PERSON'), { exact: true }).waitFor();
    const who = page.getByLabel(say('roles.person')).first();
    await who.fill('Nergens te vinden');
    await page.getByText(say('roles.found', { count: 0 }), { exact: true }).waitFor();
    await who.fill('Geert');
    await page.getByLabel('Geert Hofstra').check();
    await page.getByLabel(say('roles.firstDay')).fill('2026-01-01');
    await page.getByLabel(say('roles.lastDay')).fill('2025-01-01');
    await visit.button('roles.doGrant', { name: 'Geert Hofstra' }).click();
    for (const code of ['SELF_GRANT', 'ENDS_BEFORE_IT_STARTS', 'STARTS_IN_THE_PAST'])
      await page.getByText(say(`grantRole.${code}`), { exact: true }).waitFor();
  });

  test('the last administrator cannot go', async () => {
    const { page, say } = await comesIn('durk-halbesma');
    await visit.open('/beheer/regio/rollen');
    await rowOf('Durk Halbesma').getByRole('button').click();
    await visit.button('roles.doWithdraw').click();
    await page.getByText(say('withdrawRole.LAST_ADMINISTRATOR'), { exact: true }).first().waitFor();
  });

  test('roles are found by name, and other members by who administers them all', async () => {
    const { page, say } = await comesIn('durk-halbesma');
    await visit.open('/beheer/regio/rollen');
    await page.getByText(say('administration.others'), { exact: true }).click();
    await page.getByRole('link', { name: 'Martini Ziekenhuis' }).click();
    await page
      .getByRole('heading', { level: 1, name: say('roles.titleOf', { place: 'Martini Ziekenhuis' }) })
      .waitFor();
    await rowOf('Esra Yilmaz').waitFor();
    await page.getByLabel(say('roles.find')).fill('huiz');
    await rowOf('Esra Yilmaz').waitFor({ state: 'detached' });
    expect(await rowOf('Karin Huizinga').count()).toBe(3);
    await page.getByLabel(say('roles.find')).fill('nergens');
    await page.getByText(say('roles.noneFound'), { exact: true }).waitFor();
  });

  test('an administrator gives somebody a sign-in service', async () => {
    const { page, say } = await comesIn('geert-hofstra');
    await visit.open('/beheer/martini/rollen');
    await visit.button('roles.link').click();
    await page
      .getByRole('form')
      .getByRole('button', { name: say('roles.link') })
      .click();
    await page.getByText(say('grantRole.UNKNOWN_PERSON'), { exact: true }).waitFor();
    await page.getByLabel(say('roles.person')).first().fill('femke');
    await page.getByLabel('Femke Hoekstra').check();
    await visit.button('roles.doLink', { name: 'Femke Hoekstra' }).click();
    await page.getByText(say('linkIdentity.INVALID_SUBJECT'), { exact: true }).waitFor();
    const subject = page.getByLabel(say('roles.subject'));
    await subject.fill('femke-hoekstra');
    await visit.button('roles.doLink', { name: 'Femke Hoekstra' }).click();
    await page.getByText(say('linkIdentity.ALREADY_LINKED'), { exact: true }).waitFor();
    await subject.fill(`femke-${view.locale}`);
    await visit.button('roles.doLink', { name: 'Femke Hoekstra' }).click();
    await page
      .getByText(/Femke Hoekstra .*(Demo|demo)/)
      .first()
      .waitFor();
    await visit.button('roles.link').and(page.locator(':focus')).waitFor();
    const femke = await platform.as('femke-hoekstra');
    const { data } = await femke('{ viewer { identities { issuer } } }');
    expect(data!['viewer'].identities).toHaveLength(view === twoViews[0] ? 2 : 3);
  });

  test('pages of a member are nobody else’s', async () => {
    const { page, say } = await comesIn('esra-yilmaz');
    for (const path of ['/beheer/martini/rollen', '/beheer/regio/sleutels', '/beheer/nergens/rollen']) {
      await visit.open(path);
      await page.getByText(say('administration.notYours'), { exact: true }).waitFor();
    }
    const links = page.getByRole('navigation').getByRole('link', { name: say('nav.administration') });
    expect(await links.count()).toBe(0);
  });
});
