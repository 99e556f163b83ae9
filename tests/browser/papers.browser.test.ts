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
  });
});
