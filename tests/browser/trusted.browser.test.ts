import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { graph } from './question.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';

/** The portal before a gateway that lets visitors run trusted documents alone, as it does outside of tests. */
let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([
    TestPlatform.start('in-process', { visitorsRun: 'trusted' }),
    openBrowser(),
  ]);
});
afterAll(() => closeStage(browser, platform));

/** How a page asks, from now on: method and whether by id alone. */
function listen({ page }: Visit): Set<string> {
  const ways = new Set<string>();
  page.on('request', request => {
    if (!graph.test(request.url())) return;
    const parts = new URLSearchParams(new URL(request.url()).search);
    const body = JSON.parse(request.postData() ?? JSON.stringify(Object.fromEntries(parts))) as object;
    ways.add(`${request.method()} ${'query' in body ? 'text' : 'id'}`);
  });
  return ways;
}

test('a visitor asks by addresses whose answers are kept, and hears whether they changed', async () => {
  const visit = await Visit.of(browser, platform, twoViews[0]!);
  const ways = listen(visit);
  for (const path of ['/', '/diensten', '/verhalen', '/nergens']) await visit.open(path);
  expect([...ways]).toEqual(['GET id']);
  const again = visit.page.waitForResponse(answer => graph.test(answer.url()));
  await visit.open('/diensten');
  const answer = await again;
  const { etag } = await answer.allHeaders();
  expect(etag).toBeDefined();
  expect((await answer.request().allHeaders())['if-none-match']).toBe(etag);
  expect(visit.troubles).toEqual([]);
  await visit.leave();
});

test('who is signed in asks in bodies once she is known', async () => {
  const visit = await Visit.of(browser, platform, twoViews[1]!, 'femke-hoekstra');
  await visit.open('/');
  const ways = listen(visit);
  const asked = visit.page.waitForRequest(request => graph.test(request.url()));
  await visit.link('nav.agenda').first().click();
  await asked;
  expect([...ways]).toEqual(['POST id']);
  expect(visit.troubles).toEqual([]);
  await visit.leave();
});

test('a page of an older build says that it has to be loaded anew', async () => {
  const visit = await Visit.of(browser, platform, twoViews[1]!);
  await visit.page.route(graph, route => {
    const url = new URL(route.request().url());
    url.searchParams.set('documentId', 'sha256:of-yesterday');
    return route.continue({ url: url.href });
  });
  await visit.page.goto(`${platform.url}/diensten`);
  await visit.page.getByText(visit.say('trouble.PERSISTED_DOCUMENT_NOT_FOUND'), { exact: true }).first().waitFor();
  await visit.leave();
});
