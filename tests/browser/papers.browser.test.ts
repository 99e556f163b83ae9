import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { storyShiftId } from '@naober/scripts/seed/stories';
import type { Browser } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => closeStage(browser, platform));

describe.each(twoViews)('papers on a $size in $locale', view => {
  let visit: Visit;
  const comesIn = async (slug: string) => (visit = await Visit.of(browser, platform, view, slug));
  afterEach(async () => {
    await visit.leave();
    expect(visit.troubles).toEqual([]);
  });
  const topic = `HYGIENE ${view.size}`.toUpperCase();

  test('Femke hands in an e-learning, corrects a mistake, and shows it to a host; HR says that it is right', async () => {
    const { page, say } = await comesIn('femke-hoekstra');
    await visit.open('/mijn-papieren');
    await page.getByRole('button', { name: say('papers.add') }).click();
    await page.getByLabel(say('papers.kind')).selectOption('E_LEARNING');
    await page.getByLabel(say('papersField.about')).fill(topic);
    await page.getByRole('button', { name: say('papers.doAdd') }).click();
    await page.getByText(say('addCredential.DATE_REQUIRED')).waitFor();
    await page.getByLabel(say('papersField.datedOn')).fill('2026-01-05');
    await page.getByRole('button', { name: say('papers.doAdd') }).click();
    const row = page.getByRole('listitem').filter({ hasText: topic });
    await row.getByText(say('credentialStatus.SUBMITTED')).waitFor();
    await visit.leave();

    const { page: desk } = await comesIn('annelies-bos');
    await visit.open('/papieren/martini');
    const waiting = desk.getByRole('listitem').filter({ hasText: topic });
    expect(await waiting.getByText('Femke Hoekstra').count()).toBe(1);
    await waiting.getByRole('button', { name: new RegExp(`^${say('verify.right')} E`) }).click();
    await waiting.waitFor({ state: 'detached' });
  });

  test('what a host misses of her is told with whose turn it is, and she shows what she has instead of handing it in', async () => {
    const { page, say } = await comesIn('femke-hoekstra');
    await visit.open('/mijn-papieren');
    await page
      .getByLabel(say('readiness.at'), { exact: true })
      .selectOption({ label: 'Treant Zorggroep, Operatiekamer' });
    const host = { member: 'Treant Zorggroep' };
    const conduct = page.getByRole('listitem').filter({ hasText: say('credentialOwner.HOST_HR', host) });
    await conduct.first().waitFor();
    const share = page.getByRole('button', { name: say('readiness.share', host) });
    if (view.size === 'phone') {
      await share.click();
      await share.waitFor({ state: 'detached' });
    }
    await conduct.nth(1).waitFor();
    expect(await conduct.count()).toBe(2);
    expect(await share.count()).toBe(0);
  });

  test('a confirmed nurse reads what the department tells, once; its planner changes it', async () => {
    const { page, say } = await comesIn('femke-hoekstra');
    await visit.open(`/diensten/${storyShiftId('femke-confirmed')}`);
    await page.getByRole('link', { name: say('shift.toArrival') }).click();
    await page.getByText('De dagcoördinator van de operatiekamers').waitFor();
    const done = page.getByRole('button', { name: say('arrival.doRead') });
    if (view.size === 'phone') await done.click();
    await page.getByText(/^(Gelezen op|Read on) /).waitFor();
    expect(await done.count()).toBe(0);
    await visit.leave();

    const { page: planned } = await comesIn('esra-yilmaz');
    await visit.open(`/diensten/${storyShiftId('martini-open')}/aankomst`);
    await planned.getByRole('button', { name: say('arrival.change') }).click();
    await planned.getByLabel(say('arrivalField.receivedBy')).fill('Anja, 06-12345678');
    await planned.getByRole('button', { name: say('arrival.doWrite') }).click();
    await planned.getByText(say('writeArrivalCard.PHONE_OF_PERSON')).waitFor();
    await planned.getByLabel(say('arrivalField.receivedBy')).fill(`De coördinator (${view.size})`);
    await planned.getByRole('button', { name: say('arrival.doWrite') }).click();
    await planned.getByText(`De coördinator (${view.size})`).waitFor();
  });

  test('a planner says what a member asks and what it accepts', async () => {
    const { page, say } = await comesIn('esra-yilmaz');
    await visit.open('/papieren/martini/eisen');
    await page
      .getByRole('button', { name: say('requirements.add') })
      .first()
      .click();
    await page.getByLabel(say('papers.kind')).selectOption('LIFE_SUPPORT');
    await page.getByRole('button', { name: say('requirements.doAdd') }).click();
    await page.getByText(say('adoptRequirementSet.ABOUT_NOT_VALID')).waitFor();
    const course = view.size === 'phone' ? 'PALS' : 'NLS';
    await page.getByLabel(say('requirements.about')).fill(course);
    await page.getByRole('button', { name: say('requirements.doAdd') }).click();
    await page.getByRole('listitem').filter({ hasText: course }).waitFor();
    const learning = page.getByRole('listitem').filter({ hasText: say('credentialKind.E_LEARNING') });
    await learning
      .getByRole('button', { name: say(view.size === 'phone' ? 'acceptance.start' : 'acceptance.stop') })
      .click();
    await learning
      .getByText(say(view.size === 'phone' ? 'acceptance.yes' : 'acceptance.no'), { exact: true })
      .waitFor();
    const treant = { member: 'Treant Zorggroep' };
    const kind = page
      .getByRole('listitem')
      .filter({ hasText: say('credentialKind.DRIVING_LICENCE') })
      .first();
    const said = kind.getByText(say('acceptance.exceptNo', treant), { exact: true });
    if (view.size === 'phone') {
      await kind.getByRole('button', { name: say('acceptance.except') }).click();
      await kind.getByLabel(say('acceptance.exceptWhoNot')).selectOption({ label: treant.member });
      await kind.getByRole('button', { name: say('acceptance.doExceptNo') }).click();
      await said.waitFor();
    } else {
      await kind.getByRole('button', { name: new RegExp(`^${say('acceptance.exceptDrop')}`) }).click();
      await said.waitFor({ state: 'detached' });
    }
  });

  test('what a member will ask is planned from a later day, changed and taken back', async () => {
    const { page, say } = await comesIn('esra-yilmaz');
    await visit.open('/papieren/martini/eisen');
    await page
      .getByRole('button', { name: new RegExp(`^${say('requirements.later')}`) })
      .first()
      .click();
    await page.getByLabel(say('requirements.firstDay'), { exact: true }).fill('2020-01-01');
    await page.getByRole('button', { name: say('requirements.doLater') }).click();
    await page.getByText(say('requirements.firstDayTooEarly')).waitFor();
    await page.getByLabel(say('requirements.firstDay'), { exact: true }).fill('2031-03-01');
    await page.getByRole('button', { name: say('requirements.doLater') }).click();
    const coming = page.getByRole('region', { name: / 2031$/ });
    await coming.getByRole('button', { name: new RegExp(`^${say('requirements.add')}`) }).click();
    await coming.getByLabel(say('papers.kind')).selectOption('IDENTITY_SEEN');
    await coming.locator('button[type=submit]').click();
    await coming
      .getByRole('listitem')
      .filter({ hasText: say('credentialKind.IDENTITY_SEEN') })
      .waitFor();
    const asked = page.getByRole('listitem').filter({ hasText: say('credentialKind.IDENTITY_SEEN') });
    expect(await asked.count()).toBe(2); // there, and in the table of acceptance: not in what holds now
    await coming.getByRole('button', { name: new RegExp(`^${say('requirements.takeBack')}`) }).click();
    await coming.getByRole('button', { name: say('requirements.doTakeBack') }).click();
    await coming.waitFor({ state: 'detached' });
  });

  test('HR says that somebody is cleared, and from when a minor may work nights: a yes or no and a day', async () => {
    const { page, say } = await comesIn('annelies-bos');
    await visit.open('/papieren/martini/medewerkers');
    await page.getByLabel(say('roles.person')).first().fill('Femke');
    await page.getByLabel('Femke Hoekstra').check();
    await page.getByRole('button', { name: say('employee.record') }).click();
    await page.getByLabel(say('employee.outcome')).selectOption('no');
    await page.getByLabel(say('employee.saidOn')).fill('2999-01-01');
    const save = page.getByRole('button', { name: say('employee.doRecord', { name: 'Femke Hoekstra' }) });
    await save.click();
    await page.getByText(say('recordOccupationalHealthClearance.DATE_IN_FUTURE')).waitFor();
    await page.getByLabel(say('employee.saidOn')).fill('2026-01-05');
    if (view.size === 'phone') await page.getByLabel(say('employee.outcome')).selectOption('yes');
    await save.click();
    const outcome = say(view.size === 'phone' ? 'employee.cleared' : 'employee.notCleared');
    await page.locator('.status').getByText(outcome, { exact: true }).waitFor();

    await page.getByRole('button', { name: say('employee.minor'), exact: true }).click();
    await page.getByRole('button', { name: say('employee.doAge') }).click();
    await page.getByText(say('employee.dayMissing')).waitFor();
    await page.getByLabel(say('employee.ageDay')).fill('2020-01-01');
    await page.getByRole('button', { name: say('employee.doAge') }).click();
    await page.getByText(say('setAdultFrom.NOT_UNDER_EIGHTEEN')).waitFor();
    await page.getByRole('button', { name: say('confirm.not') }).click();
    await page.getByRole('button', { name: say('employee.notMinor'), exact: true }).click();
    await page.getByRole('button', { name: say('employee.doNotMinor') }).click();
    await page.getByText(say('employee.adult')).first().waitFor();
  });
});
