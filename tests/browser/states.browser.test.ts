import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { storyShiftId } from '@naober/scripts/seed/stories';
import type { Browser, Route } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { asks, graph } from './question.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => closeStage(browser, platform));

describe.each(twoViews)('when nothing is there, on a $size in $locale', view => {
  let visit: Visit;
  const comesIn = async (slug?: string) => (visit = await Visit.of(browser, platform, view, slug));
  afterEach(() => visit.leave());

  test('a visitor reads what this is, finds the door, and is told to log in where it is needed', async () => {
    const { page, say } = await comesIn();
    await visit.open('/');
    await page.getByRole('heading', { level: 1, name: say('visitor.title'), exact: true }).waitFor();
    await visit.open('/agenda');
    await page.getByText(say('agenda.visitor'), { exact: true }).waitFor();
    await visit.open(`/diensten/${storyShiftId('femke-eligible-ozg')}`);
    await page.getByText(say('why.visitor'), { exact: true }).waitFor();
    expect(await visit.button('signUp.do').count()).toBe(0);
    await page
      .getByRole('main')
      .getByRole('link', { name: say('signIn.go') })
      .click();
    await page.getByRole('heading', { level: 1, name: say('signIn.title'), exact: true }).waitFor();
    expect(visit.troubles).toEqual([]);
  });

  test('filters that nothing fits say so and can be cleared', async () => {
    const { page, say } = await comesIn('femke-hoekstra');
    await visit.open('/diensten?lid=kijlstra&functie=OA');
    await page.getByText(say('board.emptyFiltered'), { exact: true }).waitFor();
    await visit.link('board.clear').click();
    await page.getByRole('link', { name: ' · ' }).first().waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(visit.troubles).toEqual([]);
  });

  test('a shift and a page that do not exist say so and lead on', async () => {
    const { page, say } = await comesIn('femke-hoekstra');
    await visit.open('/diensten/018f0000-0000-7000-8000-000000000000');
    await page.getByText(say('shift.gone'), { exact: true }).waitFor();
    await visit.link('shift.others').waitFor();
    await visit.open('/nergens');
    await page.getByText(say('notFound.why'), { exact: true }).waitFor();
    await visit.link('notFound.go').click();
    await page.getByRole('heading', { level: 1, name: say('start.hello', { name: 'Femke' }) }).waitFor();
  });

  test('without a connection the page says what to do, and goes on when it is back', async () => {
    const { page, say } = await comesIn('femke-hoekstra');
    await visit.open('/');
    await page.route(graph, route => route.abort());
    await page
      .getByRole('navigation')
      .getByRole('link', { name: say('nav.agenda') })
      .click();
    const alert = page.getByRole('alert');
    await alert.getByText(say('trouble.NETWORK'), { exact: true }).waitFor();
    await alert.getByText(say('trouble.NETWORK.do')).waitFor();
    await page.unroute(graph);
    await alert.getByRole('button', { name: say('trouble.again') }).click();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await alert.count()).toBe(0);
  });

  test('two quick presses are one sign-up, and so is a press after a lost answer', async () => {
    const { page, say } = await comesIn('femke-hoekstra');
    const sent: string[] = [];
    page.on('request', request => {
      if (graph.test(request.url()) && asks(request, 'SignUpForShift'))
        sent.push(request.headers()['idempotency-key']!);
    });
    await visit.open(`/diensten/${storyShiftId('femke-eligible-ozg')}`);
    // The first answer is lost after the server did the work.
    await page.route(graph, ofSignUp(loseAnswer));
    await visit.button('signUp.do').dblclick();
    await page.getByText(say('trouble.unsure')).waitFor();
    await page.unroute(graph);
    expect(sent).toHaveLength(1);
    // The second says that a part is away, which does not say whether it did its work.
    await page.route(graph, ofSignUp(answerAway));
    await visit.button('signUp.do').click();
    await page.getByText(say('trouble.SUBGRAPH_UNAVAILABLE'), { exact: true }).waitFor();
    await page.getByText(say('trouble.unsure')).waitFor();
    await page.unroute(graph);
    await visit.button('signUp.do').click();
    await page.getByText(say('signUpStatus.SUBMITTED'), { exact: true }).waitFor();
    expect(sent).toEqual([sent[0], sent[0], sent[0]]);
    const femke = await platform.as('femke-hoekstra');
    const { data } = await femke('{ me { agenda(first: 100) { nodes { shift { id } } } } }');
    const ids = data!['me'].agenda.nodes.map((node: { shift: { id: string } }) => node.shift.id);
    expect(ids.filter((id: string) => id === storyShiftId('femke-eligible-ozg'))).toHaveLength(1);
    await visit.button('signUp.withdraw').click();
    await visit.button('signUp.again').waitFor();
  });
});

/** The page asks other things at the same time; they are let through. */
const ofSignUp = (meddle: (route: Route) => Promise<void>) => (route: Route) =>
  asks(route.request(), 'SignUpForShift') ? meddle(route) : route.fallback();

async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort();
}

async function answerAway(route: Route): Promise<void> {
  const errors = [{ message: 'away', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }];
  await route.fulfill({ json: { data: null, errors } });
}
