import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { eventually, TestPlatform, type Answer } from '../platform.ts';
import { graph } from './question.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => closeStage(browser, platform));

/** What a token or key gets for a question. */
async function askBy(secret: string, query: string): Promise<Answer> {
  const ask = await platform.as();
  return ask(query, {}, { authorization: `Bearer ${secret}` });
}

describe.each(twoViews)('her account on a $size in $locale', view => {
  let visit: Visit;
  const comesIn = async (slug?: string) => (visit = await Visit.of(browser, platform, view, slug));
  afterEach(async () => {
    await visit.leave();
    expect(visit.troubles).toEqual([]);
  });
  // Sessions stay behind: each round has a person of its own.
  const somebody = view.size === 'phone' ? 'tjitske-wiersma' : 'harm-kuipers';

  test('tells who she is, for whom and as what she acts; it is behind her name, and behind “more” on a phone', async () => {
    const { page, say } = await comesIn('karin-huizinga');
    await visit.open('/');
    if (view.size === 'phone') {
      await page
        .getByRole('navigation')
        .getByRole('link', { name: say('nav.more') })
        .click();
      await visit.link('nav.account').click();
    } else await page.getByRole('banner').getByRole('link', { name: 'Karin Huizinga' }).click();
    await page.getByRole('heading', { level: 1, name: 'Karin Huizinga', exact: true }).waitFor();
    await page.getByRole('definition').nth(3).waitFor();
    const facts = await page.getByRole('definition').allInnerTexts();
    const [employer, ...roles] = facts.map(text => text.replace(/\s+/g, ' ').trim());
    expect(employer).toMatch(/^MZ Martini Ziekenhuis · (operatieassistent|operating .+) · Operatiekamer$/);
    const since = say('days.since', { from: view.locale === 'nl' ? '1 aug 2008' : '1 Aug 2008' });
    const held = ['PROFESSIONAL', 'PRACTICE_EDUCATOR', 'ASSESSOR'].map(
      role => `${say(`role.${role}`)} · Martini ${since}`,
    );
    expect(roles.toSorted()).toEqual(held.toSorted());
  });

  test('shows where she is signed in; one she ends is out within seconds', async () => {
    const other = await Visit.of(browser, platform, view, somebody);
    await other.open('/account');
    const { page, say } = await comesIn(somebody);
    await visit.open('/account');
    const sessions = page.getByRole('region', { name: say('account.sessions') }).getByRole('listitem');
    await sessions.nth(1).waitFor();
    expect(await sessions.count()).toBe(2);
    expect(await sessions.filter({ hasText: say('account.thisBrowser') }).count()).toBe(1);
    await sessions.getByRole('button').click();
    await sessions.nth(1).waitFor({ state: 'detached' });
    await eventually(async () => {
      await other.open('/account');
      return other.page.getByText(say('account.visitor'), { exact: true }).isVisible();
    });
    await other.leave();
    expect(other.troubles).toEqual([]);
  });

  test('signs her out everywhere, here at once', async () => {
    const other = await platform.cookieOf(somebody);
    const { page, say } = await comesIn(somebody);
    await visit.open('/account');
    await visit.button('account.endAll').click();
    await page.getByText(say('account.endAllWhy'), { exact: true }).waitFor();
    await visit.button('account.doEndAll').click();
    await page.getByRole('heading', { level: 1, name: say('visitor.title'), exact: true }).waitFor();
    expect(await visit.cookie()).toBe('');
    const ask = await platform.as();
    await eventually(async () => (await ask('{ me { id } }', {}, { cookie: other })).data!['me'] === null);
  });

  test('keeps her last sign-in service, and says why; when she used it last is there', async () => {
    const { page, say } = await comesIn('marije-boonstra');
    await visit.open('/account');
    const service = page.getByRole('region', { name: say('account.identities') });
    await service.getByText(say('account.lastWayIn'), { exact: true }).waitFor();
    expect(await service.getByRole('button').count()).toBe(0);
    expect(await service.getByRole('listitem').innerText()).toContain(say('account.identityUsed', { when: '' }).trim());
  });

  test('makes a token that acts as she does: shown once, useful until it is revoked', async () => {
    const { page, say } = await comesIn('esra-yilmaz');
    const name = `Rooster ${view.locale}`;
    await visit.open('/account');
    await visit.button('token.make').click();
    await page.getByLabel(say('key.days')).fill('91');
    await visit.button('token.doMake').click();
    await page.getByText(say('createPersonalToken.INVALID_NAME'), { exact: true }).waitFor();
    await page.getByText(say('createPersonalToken.INVALID_DAYS'), { exact: true }).waitFor();
    const field = page.getByLabel(say('key.name'), { exact: true });
    expect(await field.evaluate(element => element === document.activeElement)).toBe(true);
    await field.fill(name);
    await page.getByLabel(say('key.days')).fill('7');
    await page.getByLabel(`${say('role.PLANNER')} · Martini`).check();
    await visit.button('token.doMake').click();
    const secret = await page.getByLabel(say('secret.label')).inputValue();
    await page.getByText(say('secret.once'), { exact: true }).waitFor();

    const asked = '{ me { name } viewer { roles { role } } }';
    expect((await askBy(secret, asked)).data).toEqual({
      me: { name: 'Esra Yilmaz' },
      viewer: { roles: [{ role: 'PLANNER' }] },
    });
    const { errors } = await askBy(secret, 'mutation { endAllSessions { endedCount } }');
    expect(errors![0]!.extensions['code']).toBe('FORBIDDEN');

    await visit.open('/account');
    const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    await row.getByText(`${secret.slice(0, 'naober_token_'.length + 4)}…`, { exact: true }).waitFor();
    expect(await page.content()).not.toContain(secret);
    await row.getByRole('button', { name: say('key.revoke') }).click();
    await row.getByText(say('key.revokeWhy', { name }), { exact: true }).waitFor();
    await row.getByRole('button', { name: say('key.doRevoke') }).click();
    await row.getByText(say('keyStatus.REVOKED'), { exact: true }).waitFor();
    await eventually(async () => (await askBy(secret, asked)).status === 401);
  });

  test('a token whose answer was lost says that its secret is lost too', async () => {
    const { page, say } = await comesIn('esra-yilmaz');
    const name = `Kwijt ${view.locale}`;
    await visit.open('/account');
    await visit.button('token.make').click();
    await page.getByLabel(say('key.name'), { exact: true }).fill(name);
    await page.route(
      graph,
      async route => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await visit.button('token.doMake').click();
    await page.getByText(say('secret.lost'), { exact: true }).waitFor();
    await page.unroute(graph);
    await page.getByRole('heading', { name }).waitFor();
    visit.troubles.splice(0); // the browser tells of the answer that we took away
  });

  test('shows who saw or changed what is hers, in sentences by day', async () => {
    const somebodyElse = view.size === 'phone' ? 'anouk-venema' : 'niels-brouwer';
    const { page, say } = await comesIn(somebodyElse);
    const names = { 'anouk-venema': 'Anouk Venema', 'niels-brouwer': 'Niels Brouwer' } as const;
    const durk = await platform.as('durk-halbesma');
    const asked = 'query($search: String!) { viewer { region { people(search: $search) { nodes { name } } } } }';
    const { data } = await durk(asked, { search: names[somebodyElse] });
    expect(data!['viewer'].region.people.nodes).toEqual([{ name: names[somebodyElse] }]);

    const sentence = say('accessKind.READ', { who: 'Durk Halbesma', record: say('record.Professional') });
    await eventually(async () => {
      await visit.open('/account/inzage');
      return page.getByText(sentence, { exact: true }).isVisible();
    });
    await page.getByText(say('access.why'), { exact: true }).waitFor();
    await page.getByText(say('accessDeed.governance.startSession'), { exact: true }).first().waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1);
  });

  test('a visitor is sent to the door, and comes back', async () => {
    const { page, say } = await comesIn();
    for (const [path, words] of [
      ['/account', 'account.visitor'],
      ['/account/inzage', 'access.visitor'],
    ] as const) {
      await visit.open(path);
      await page.getByText(say(words), { exact: true }).waitFor();
      const link = page.getByRole('main').getByRole('link', { name: say('signIn.go') });
      expect(await link.getAttribute('href')).toBe(`/inloggen?naar=${encodeURIComponent(path)}`);
    }
  });
});
