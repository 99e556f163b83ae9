import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { asks, graph } from './question.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';
import { catalogue } from './words.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => closeStage(browser, platform));

describe.each(twoViews)('her data on a $size in $locale', view => {
  let visit: Visit;
  const comesIn = async (slug?: string) => (visit = await Visit.of(browser, platform, view, slug));
  afterEach(async () => {
    await visit.leave();
    expect(visit.troubles).toEqual([]);
  });
  // What is asked stays: each round has people of its own.
  const [somebody, somebodyElse] =
    view.size === 'phone' ? ['tjitske-wiersma', 'lisanne-bakker'] : ['harm-kuipers', 'wiebe-de-vries'];

  test('she agrees by a switch, sees since when, and takes it back', async () => {
    const { page, say } = await comesIn(somebody);
    await visit.open('/account');
    await visit.link('account.data').click();
    await page.getByRole('heading', { level: 1, name: say('myData.title'), exact: true }).waitFor();
    const consent = page.getByRole('switch', { name: say('consentPurpose.RESEARCH'), exact: true });
    const row = page.getByRole('listitem').filter({ has: consent });
    expect(await consent.getAttribute('aria-checked')).toBe('false');
    await row.getByText(say('consent.never')).waitFor();
    await consent.click();
    await page.getByRole('switch', { name: say('consentPurpose.RESEARCH'), checked: true }).waitFor();
    await visit.open('/account/gegevens');
    await page.getByRole('switch', { name: say('consentPurpose.RESEARCH'), checked: true }).click();
    await page.getByRole('switch', { name: say('consentPurpose.RESEARCH'), checked: false }).waitFor();
    await row.getByText(say('consent.until', { day: '' }).replace(/\s*\.$/, '')).waitFor();
    expect(await page.getByRole('switch', { checked: true }).count()).toBe(0);
  });

  test('she asks for a copy, sees it grow, and downloads one zip', async () => {
    const { page, say } = await comesIn(somebody);
    await visit.open('/account/gegevens');
    await answerHalfWay(visit);
    await visit.button('export.ask').click();
    await page.getByRole('progressbar', { name: say('export.progress', { done: 2, total: 4 }) }).waitFor();
    expect(await visit.button('export.ask').count()).toBe(0);
    const fetching = visit.button('export.fetch');
    await fetching.waitFor({ timeout: 20_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), fetching.click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(say('export.fileName', { day: '\\d{4}-\\d\\d-\\d\\d' })));
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    await visit.button('export.ask').waitFor();
  });

  test('she reads how long what is kept, with nothing left in code', async () => {
    const { page, say } = await comesIn(somebody);
    await visit.open('/account/gegevens');
    await page.getByText(say('retention.show'), { exact: true }).click();
    const audit = page.getByRole('row').filter({ hasText: say('retentionRecord.AUDIT_ENTRY') });
    await audit.getByText(say('retention.years', { count: 5 }), { exact: true }).waitFor();
    const names = await page.getByRole('rowheader').allInnerTexts();
    const known = Object.entries(catalogue(view.locale)).flatMap(([key, words]) =>
      key.startsWith('retentionRecord.') ? [words] : [],
    );
    expect(names.toSorted()).toEqual(known.toSorted());
  });

  test('she asks to be erased, thinks again; the officer refuses the next with a reason that she reads', async () => {
    const { page, say } = await comesIn(somebodyElse);
    const name = { 'lisanne-bakker': 'Lisanne Bakker', 'wiebe-de-vries': 'Wiebe de Vries' }[somebodyElse!]!;
    await visit.open('/account/gegevens');
    const ask = async () => {
      await visit.button('erasure.ask').click();
      await page.getByText(say('erasure.askWhy'), { exact: true }).waitFor();
      await visit.button('erasure.doAsk').click();
      await page.getByText(say('erasure.waitingWhy'), { exact: true }).waitFor();
    };
    await ask();
    await visit.button('erasure.withdraw').click();
    await visit.button('erasure.ask').waitFor();
    await ask();

    const officer = await Visit.of(browser, platform, view, 'tineke-bruins');
    await officer.open('/beheer/regio/logboek');
    await officer.link('erasures.title').click();
    const waiting = officer.page.getByRole('listitem').filter({ hasText: name }).first();
    await waiting.getByRole('button', { name: `${say('erasures.erase')} ${name}` }).click();
    await officer.button('erasures.doErase', { name }).click();
    await waiting.getByText(say('decideErasure.STILL_EMPLOYED'), { exact: true }).waitFor();
    await waiting.getByRole('button', { name: `${say('erasures.refuse')} ${name}` }).click();
    await officer.button('erasures.doRefuse', { name }).click();
    await waiting.getByText(say('decideErasure.REASON_REQUIRED'), { exact: true }).waitFor();
    await officer.page.getByLabel(say('erasureReason.STILL_EMPLOYED'), { exact: true }).check();
    await officer.button('erasures.doRefuse', { name }).click();
    await waiting.getByRole('button').first().waitFor({ state: 'detached' });
    await officer.leave();
    expect(officer.troubles).toEqual([]);

    await visit.open('/account/gegevens');
    await page.getByText(say('erasureReason.STILL_EMPLOYED'), { exact: true }).waitFor();
    await visit.button('erasure.ask').waitFor();
  });

  test('what cannot be reached is not said to be nothing', async () => {
    const { page, say } = await comesIn(somebody);
    await without(visit, 'MyData', 'dataExports');
    await visit.open('/account/gegevens');
    await page.getByText(say('trouble.part'), { exact: true }).waitFor();
    await visit.button('erasure.ask').waitFor();
    expect(await visit.button('export.ask').count()).toBe(0);
    await without(visit, 'AccessLog', 'accessLog');
    await visit.open('/account/inzage');
    await page.getByText(say('trouble.part'), { exact: true }).waitFor();
    expect(await page.getByText(say('access.none'), { exact: true }).count()).toBe(0);
  });

  test('the officer is warned of a request that should have been answered', async () => {
    const ask = await platform.as('niels-brouwer');
    await ask('mutation { requestErasure { erasureRequest { id } } }');
    const { page, say } = await comesIn('tineke-bruins');
    await page.route(graph, async route => {
      if (!asks(route.request(), 'ErasureRequests')) return route.continue();
      const response = await route.fetch();
      const { data } = (await response.json()) as { data: { erasureRequests: { nodes: object[] } } };
      Object.assign(data.erasureRequests.nodes[0]!, { requestedAt: '2026-01-02T12:00:00Z' });
      return route.fulfill({ response, json: { data } });
    });
    await visit.open('/beheer/regio/wissen');
    const row = page.getByRole('listitem').filter({ hasText: 'Niels Brouwer' });
    await row.getByText(say('erasures.late'), { exact: true }).waitFor();
    expect(await page.getByText(say('erasures.late'), { exact: true }).count()).toBe(1);
  });

  test('a visitor is sent to the door, and the requests are the officer’s alone', async () => {
    const { page, say } = await comesIn();
    await visit.open('/account/gegevens');
    await page.getByText(say('myData.visitor'), { exact: true }).waitFor();
    await visit.leave();
    await comesIn('durk-halbesma');
    await visit.open('/beheer/regio/wissen');
    await visit.page.getByText(say('log.notYours'), { exact: true }).waitFor();
  });
});

/** Holds the first two answers about a copy at half way: one that is made in no time is seen being made, too. */
async function answerHalfWay({ page }: Visit): Promise<void> {
  const held = new Set(['MyData', 'ExportProgress']);
  await page.route(graph, async route => {
    const question = [...held].find(one => asks(route.request(), one));
    if (!question) return route.continue();
    held.delete(question);
    const response = await route.fetch();
    const { data } = (await response.json()) as { data: { me?: { dataExports: object[] }; dataExport?: object } };
    Object.assign(data.dataExport ?? data.me!.dataExports[0]!, { status: 'COLLECTING', partsDone: 2 });
    return route.fulfill({ response, json: { data } });
  });
}

/** Answers about her with one part that could not be reached. */
async function without({ page }: Visit, question: string, part: string): Promise<void> {
  await page.route(graph, async route => {
    if (!asks(route.request(), question)) return route.fallback();
    const response = await route.fetch();
    const { data } = (await response.json()) as { data: { me: object } };
    Object.assign(data.me, { [part]: null });
    const errors = [{ message: 'away', path: ['me', part], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }];
    return route.fulfill({ response, json: { data, errors } });
  });
}
