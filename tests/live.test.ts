import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Listening } from './listening.ts';
import { TestPlatform } from './platform.ts';

let platform: TestPlatform;
const open: Listening[] = [];

/** Listens as one of the demo people, or as a visitor. */
async function listen(topics: string, slug?: string, headers: Record<string, string> = {}): Promise<Listening> {
  const cookie = slug ? await platform.cookieOf(slug) : '';
  const listening = await Listening.to(platform.url, topics, { cookie, ...headers });
  open.push(listening);
  return listening;
}

/** A shift on offer, and what changes it. */
const anyShift = `(select id from exchange.open_shift where status = 'PUBLISHED' and starts_at > now()
  and released_own_at is null and released_region_at is null and released_self_employed_at is null
  and member_id = (select id from governance.member where slug = 'ozg') order by starts_at limit 1)`;
const change = (where: string) =>
  platform.sql(`update exchange.open_shift set version = version + 1 where ${where} returning id, version`);

/** The database tells when who listens first has been connected. */
const hearsAnything = (listening: Listening) => platform.until(async () => listening.resets > 0);

describe.each(['in-process', 'http'] as const)('%s', transport => {
  beforeAll(async () => void (platform = await TestPlatform.start(transport)));
  afterAll(() => open.splice(0).forEach(one => one.leave())); // the last test stops the platform

  test('a shift that changed is named to who sees it, with its version and nothing else', async () => {
    const visitor = await listen('board');
    await hearsAnything(visitor);
    const [changed] = await change(`id = ${anyShift}`);
    await platform.until(async () => visitor.changes.length > 0);
    expect(visitor.changes).toEqual([{ type: 'OpenShift', id: changed!['id'], version: changed!['version'] }]);
  });

  test('a shift that is a draft again is named to its planner alone, and all others ask again', async () => {
    const [planner, visitor] = [await listen('desk', 'hidde-terpstra'), await listen('board')];
    const elsewhere = await listen('desk', 'femke-hoekstra');
    const [row] = await platform.sql(
      `update exchange.open_shift set status = 'DRAFT', version = version + 1 where id = ${anyShift} returning id, version`,
    );
    await platform.until(async () => visitor.resets > 0 && planner.changes.length > 0);
    expect([visitor.heard.length, visitor.changes]).toEqual([1, []]);
    expect(planner.heard.map(({ data }) => data)).toEqual([
      { type: 'OpenShift', id: row!['id'], version: row!['version'] },
    ]);
    await change(`id = '${row!['id']}'`); // a draft that stays one
    await platform.until(async () => planner.changes.length > 1);
    expect([visitor.heard.length, elsewhere.heard]).toEqual([1, []]);
    await platform.sql(`update exchange.open_shift set status = 'PUBLISHED' where id = '${row!['id']}'`);
  });

  test('a sign-up is named to the planner, and to nobody on the board', async () => {
    const [planner, visitor] = [await listen('board,desk', 'hidde-terpstra'), await listen('board')];
    const [signUp] = await platform.sql(
      `update exchange.sign_up set version = version + 1 where id = (select id from exchange.sign_up
         where member_id = (select id from governance.member where slug = 'ozg') limit 1) returning id, version`,
    );
    const [shift] = await change(`id = ${anyShift}`);
    const ofShift = { type: 'OpenShift', id: shift!['id'], version: shift!['version'] };
    await platform.until(async () => planner.changes.length > 1 && visitor.changes.length > 0);
    expect(planner.changes).toEqual([{ type: 'SignUp', id: signUp!['id'], version: signUp!['version'] }, ofShift]);
    expect(visitor.changes).toEqual([ofShift]);
  });

  test('who comes back hears what she missed, and only that', async () => {
    const before = await listen('board');
    await change(`id = ${anyShift}`);
    await platform.until(async () => before.changes.length > 0);
    before.leave();
    const [missed] = await change(`id = ${anyShift}`);
    const back = await listen('board', undefined, { 'last-event-id': before.heard.at(-1)!.id! });
    await platform.until(async () => back.changes.length > 0);
    expect([back.changes, back.resets]).toEqual([
      [{ type: 'OpenShift', id: missed!['id'], version: missed!['version'] }],
      0,
    ]);
    const tooLate = await listen('board', undefined, { 'last-event-id': 'long-ago' });
    await platform.until(async () => tooLate.resets === 1);
  });

  test('much at once is one word', async () => {
    const visitor = await listen('board');
    await change('true');
    await platform.until(async () => visitor.resets === 1);
    expect(visitor.changes).toEqual([]);
  });

  test('a database that hung up is heard again, and who listens knows that something may be missing', async () => {
    const visitor = await listen('board');
    await platform.sql(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = 'listen naober_live'`);
    await platform.until(async () => visitor.resets === 1);
    await change(`id = ${anyShift}`);
    await platform.until(async () => visitor.changes.length === 1);
  });

  test('who signs out hears nothing more', async () => {
    const femke = await listen('board', 'femke-hoekstra');
    await platform.sql(`update governance.session set ended_at = now() where professional_id =
      (select id from governance.professional where slug = 'femke-hoekstra')`);
    await platform.until(async () => {
      await change(`id = ${anyShift}`);
      return Promise.race([
        femke.ended.then(() => true),
        new Promise<false>(resolve => setTimeout(resolve, 500, false)),
      ]);
    });
  });

  test('one person has so many open, and no more', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => listen('desk', 'esra-yilmaz')));
    await expect(listen('desk', 'esra-yilmaz')).rejects.toThrow('429');
    opened[0]!.leave();
    await platform.until(() =>
      listen('desk', 'esra-yilmaz').then(
        () => true,
        () => false,
      ),
    );
  });

  test.each(['', 'everything', 'board,everything'])('"%s" is no topic', async topics => {
    await expect(listen(topics)).rejects.toThrow('400');
  });

  test('at the end everybody is told to come back, not all at once', async () => {
    const listening = await listen('board');
    await platform.stop();
    await listening.ended;
    expect(listening.retries).toEqual([3_000, expect.any(Number)]);
  });
});
