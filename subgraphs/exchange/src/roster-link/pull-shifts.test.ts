import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { askAs } from '@naober/kit/testing/ask-as';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { startExchange } from '../../testing/exchange.ts';
import { LinkedRoster, requested } from '../../testing/linked-roster.ts';
import { RosterLink } from './roster-link.entity.ts';
import { RosterLinkKind } from './roster-link.enums.ts';
import { syncRosterLinks } from './sync-link.job.ts';

let exchange: TestSubgraph;
let it: LinkedRoster;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => void (it = await LinkedRoster.start(exchange)));
afterEach(() => it.roster.stop());

describe('planned runs', () => {
  /** When planned runs of the link wait for their turn. */
  const planned = async () =>
    (
      await askAs<{ due: string }>(
        exchange.database.adminUrl,
        `select data->>'dueAt' as due from exchange_events.job
         where name = 'exchange.sync-roster-link' and state = 'created' and data->>'linkId' = '${it.link.id}' order by 1`,
      )
    ).map(({ due }) => due);
  const run = (dueAt: Date | null, now: Date) => {
    const { orm, events } = exchange.subgraph;
    return syncRosterLinks.run(orm, { linkId: it.link.id, dueAt: dueAt?.toISOString() ?? null }, events, now);
  };

  test('are one chain: each plans the next, none twice, also beside a pressed one and after a failure, until it is unlinked', async () => {
    // Far ahead, so that no job of the queue runs by itself.
    const at = (quarters: number) => new Date(Date.parse('2090-01-01T00:00:00.000Z') + quarters * 900_000);
    await it.linkAnew({ nextRunAt: at(0) });
    const next = async () => (await exchange.em.fork().findOneOrFail(RosterLink, it.link.id)).nextRunAt;
    await run(at(0), at(0));
    expect([await next(), await planned(), (await it.runs()).length]).toEqual([at(1), [at(1).toISOString()], 2]);
    await run(at(0), at(0));
    await run(null, at(0));
    expect([await next(), await planned(), (await it.runs()).length]).toEqual([at(1), [at(1).toISOString()], 4]);
    await Promise.allSettled([run(at(1), at(1)), run(at(1), at(1))]);
    expect([await next(), (await planned()).length, (await it.runs()).length]).toEqual([at(2), 2, 6]);
    it.roster.faults = ['REFUSED'];
    await run(at(2), at(2));
    expect([await next(), (await it.runs()).filter(({ status }) => status === 'FAILED').length]).toEqual([at(3), 1]);
    await exchange.em.nativeUpdate(RosterLink, it.link.id, { isActive: false });
    await run(at(3), at(3));
    expect([await next(), (await planned()).length, (await it.runs()).length]).toEqual([at(3), 3, 8]);
  });
});

describe('what is open comes in', () => {
  test('page by page, once, however often and in whichever order it is told', async () => {
    for (const number of ['A', 'B', 'C']) it.roster.change(requested(number));
    it.roster.change(requested('A', 9));
    it.roster.shuffle = items => items.toReversed().concat(items);
    await it.sync();
    expect((await it.shifts()).map(({ externalId, startsAt }) => [externalId, startsAt.toISOString()])).toEqual([
      ['A/1', '2031-02-03T08:00:00.000Z'],
      ['B/1', '2031-02-03T06:00:00.000Z'],
      ['C/1', '2031-02-03T06:00:00.000Z'],
    ]);
    const before = await it.shifts();
    await exchange.em.nativeUpdate(RosterLink, it.link.id, { cursor: null });
    await it.sync();
    expect((await it.shifts()).map(({ version }) => version)).toEqual(before.map(({ version }) => version));
  });

  test('an old version that comes late changes nothing', async () => {
    it.roster.change(requested('A', 7));
    it.roster.change(requested('A', 9));
    await it.sync();
    it.roster.shuffle = () => [{ version: 1, request: requested('A', 7) }] as never;
    it.roster.change(requested('A', 7));
    await it.sync();
    expect((await it.shiftOf('A/1')).startsAt.toISOString()).toBe('2031-02-03T08:00:00.000Z');
  });

  test('a run that gets no answer says why and begins again where it was', async () => {
    it.roster.change(requested('A'));
    it.roster.faults = ['ANSWER_LOST'];
    await it.sync();
    expect((await it.runs()).map(({ direction, status, failure }) => [direction, status, failure])).toEqual([
      ['SHIFTS_IN', 'FAILED', 'NOT_REACHABLE'],
      ['CONFIRMED_OUT', 'COMPLETED', null],
    ]);
    await it.sync();
    expect((await it.shifts()).map(({ externalId }) => externalId)).toEqual(['A/1']);
  });

  test('one request that cannot be read is named, and blocks nothing else', async () => {
    it.roster.change({ documentId: { value: 'X' }, nonsense: true });
    it.roster.change(requested('A'));
    await it.sync();
    const query = `query($m: [_Any!]!) { _entities(representations: $m) { ... on Member { rosterLinks { name runs { direction status rosterImport { created rejected rowErrors { code } } } } } } }`;
    const { data } = await exchange.ask(it.planner, query, { m: [{ __typename: 'Member', id: it.region.host.id }] });
    const [{ rosterLinks }] = data!['_entities'] as never as [{ rosterLinks: { runs: { rosterImport: unknown }[] }[] }];
    expect(rosterLinks[0]!.runs.map(({ rosterImport }) => rosterImport)).toContainEqual({
      created: 1,
      rejected: 1,
      rowErrors: [{ code: 'NOT_READABLE' }],
    });
  });

  test('what is called off there is called off here where nobody signed up', async () => {
    it.roster.change(requested('A'));
    await it.sync();
    it.roster.change(requested('A', 7, { actionCode: 'DELETE' }));
    await it.sync();
    expect((await it.shiftOf('A/1')).status).toBe('CANCELLED');
  });

  test('a whole calendar that lacks a shift takes it off the board; an empty one says nothing', async () => {
    const event = (uid: string) =>
      `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:Operatieassistent\r\nLOCATION:Operatiekamer\r\nDTSTART:${soon}T070000Z\r\nDTEND:${soon}T150000Z\r\nEND:VEVENT\r\n`;
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
    const calendar = (...uids: string[]) => `BEGIN:VCALENDAR\r\n${uids.map(event).join('')}END:VCALENDAR`;
    await it.linkAnew({ kind: RosterLinkKind.ICAL, pushesConfirmed: false, pushesHours: false });
    for (const uids of [['A', 'B'], ['B'], []]) {
      it.roster.calendar = calendar(...uids);
      await it.sync();
    }
    expect((await it.shifts()).map(({ externalId, status }) => [externalId, status])).toEqual([
      ['A', 'CANCELLED'],
      ['B', 'PUBLISHED'],
    ]);
  });
});
