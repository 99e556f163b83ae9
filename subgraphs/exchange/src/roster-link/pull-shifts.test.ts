import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { startExchange } from '../../testing/exchange.ts';
import { LinkedRoster, requested } from '../../testing/linked-roster.ts';
import { RosterLink } from './roster-link.entity.ts';
import { RosterLinkKind } from './roster-link.enums.ts';

let exchange: TestSubgraph;
let it: LinkedRoster;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => void (it = await LinkedRoster.start(exchange)));
afterEach(() => it.roster.stop());

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
    it.roster.shuffle = () => [{ version: 1, request: requested('A', 7) }];
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
