import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { archiveOf, emptyArchive, summaryOf } from '@naober/kit/testing/archive';
import { aViewer, TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aPlanner, aProfessional, aRegion, aShift, now, type Region } from '../../testing/builders.ts';
import { exchange as definition } from '../schema.ts';
import { HomeRosterFeed } from './home-roster-feed.entity.ts';
import { WorkInterval } from './work-interval.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let planner: Viewer;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [archiveOf('exchange')])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  [her, planner] = [await aProfessional(exchange, region), aPlanner({ ...region, host: region.home })];
});

const row = (startsAt: string, endsAt: string, over: object = {}) => ({
  professionalId: her.personId,
  startsAt,
  endsAt,
  ...over,
});
const morning = () => row('2026-02-02T06:00', '2026-02-02T14:00');

interface Told {
  kept: number;
  peopleChanged: number;
  rowErrors: { index: number; code: string }[];
  userErrors: { code: string }[];
}

async function tell(intervals: object[], over: object = {}, viewer: Viewer = planner): Promise<Told> {
  const input = {
    memberId: region.home.id,
    professionalIds: [her.personId],
    firstDay: '2026-02-01',
    lastDay: '2026-03-31',
    intervals,
    ...over,
  };
  const query = `mutation($input: ImportHomeRosterInput!) { importHomeRoster(input: $input) {
    kept peopleChanged rowErrors { index code } userErrors { code } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input });
  if (errors) throw errors[0];
  return data!['importHomeRoster'] as Told;
}
const ledger = async () =>
  (await exchange.em.find(WorkInterval, { professionalId: her.personId! }, { orderBy: { onDay: 'asc' } })).map(
    ({ onDay, startsAt, endsAt, breakMinutes }) => [
      onDay,
      startsAt?.toISOString() ?? null,
      endsAt?.toISOString() ?? null,
      breakMinutes,
    ],
  );
const findingsOf = async (viewer: Viewer, shiftId: string) => {
  const query =
    'query($id: ID!) { openShift(id: $id) { eligibility { outcome findings { code enforcement onDays conflictsWith { id } } } } }';
  const { data } = await exchange.ask(viewer, query, { id: shiftId });
  return (data!['openShift'] as { eligibility: unknown }).eligibility;
};

test('what is told replaces what was told of the same people and days; the same again changes nothing', async () => {
  const evening = row('2026-02-03T15:00+01:00', '2026-02-03T23:00+01:00', { breakMinutes: 30 });
  expect(await tell([morning(), evening])).toEqual({ kept: 2, peopleChanged: 1, rowErrors: [], userErrors: [] });
  expect(await tell([evening, morning()])).toMatchObject({ kept: 2, peopleChanged: 0 });
  expect(await tell([], { firstDay: '2026-02-02', lastDay: '2026-02-02' })).toMatchObject({
    kept: 0,
    peopleChanged: 1,
  });
  expect(await ledger()).toEqual([['2026-02-03', '2026-02-03T14:00:00.000Z', '2026-02-03T22:00:00.000Z', 30]]);
  expect(await exchange.em.findOneOrFail(HomeRosterFeed, { memberId: region.home.id })).toMatchObject({ heardAt: now });
});

test('a file about some people makes the roster of nobody else fresh', async () => {
  const colleague = await aProfessional(exchange, region);
  exchange.now = new Date(now.getTime() + 86_400_000 + 1);
  for (const feed of ['borrowed_feed', 'home_roster_feed'])
    await exchange.em.execute(`update ${feed} set heard_at = ?`, [exchange.now]);
  const stale = { code: 'ROSTER_STALE', enforcement: 'GATE', onDays: [], conflictsWith: null };
  await tell([morning(), row('morgen', '2026-02-13T11:00')]); // something of hers is lost
  const shift = await aShift(exchange, region, {
    startsAt: new Date('2026-02-20T07:00Z'),
    endsAt: new Date('2026-02-20T15:00Z'),
  });
  expect(await findingsOf(her, shift.id)).toEqual({ outcome: 'UNKNOWN', findings: [stale] });
  await tell([morning()]);
  expect([await findingsOf(her, shift.id), await findingsOf(colleague, shift.id)]).toEqual([
    { outcome: 'ELIGIBLE', findings: [] },
    { outcome: 'UNKNOWN', findings: [stale] },
  ]);
});

test('of days after those that were told nothing is known, and that is said', async () => {
  await exchange.em.execute('update home_roster_heard set told_until = ?', ['2026-02-01']);
  await tell([morning()], { firstDay: '2026-02-02', lastDay: '2026-02-20' });
  await tell([morning()], { firstDay: '2026-02-02', lastDay: '2026-02-10' }); // takes no day back
  const on = (day: number) =>
    aShift(exchange, region, {
      startsAt: new Date(`2026-02-${day}T07:00Z`),
      endsAt: new Date(`2026-02-${day}T15:00Z`),
    });
  const [told, beyond] = [await on(20), await on(21)];
  const notReached = { code: 'ROSTER_NOT_REACHED', enforcement: 'SIGNAL', onDays: [], conflictsWith: null };
  expect([await findingsOf(her, told.id), await findingsOf(her, beyond.id)]).toEqual([
    { outcome: 'ELIGIBLE', findings: [] },
    { outcome: 'ELIGIBLE', findings: [notReached] },
  ]);
});

test('rules count it, and it tells her own shift of nothing more than that', async () => {
  const shift = await aShift(exchange, region);
  await tell([morning()]);
  const eligibility = {
    outcome: 'NOT_ELIGIBLE',
    findings: [{ code: 'OVERLAP', enforcement: 'BLOCK', onDays: [], conflictsWith: null }],
  };
  expect(await findingsOf(her, shift.id)).toEqual(eligibility);
});

test('a row that cannot be read is told, kept by its day, and speaks for that day alone', async () => {
  const wrong = [
    row('2026-02-04 half acht', '2026-02-04T16:00'),
    row('2026-03-29T02:30', '2026-03-29T10:00'),
    row('2026-02-10T10:00', '2026-02-10T10:00'),
    row('2026-02-11T10:00', '2026-02-13T10:01'),
    row('2026-02-12T10:00', '2026-02-12T11:00', { breakMinutes: 60 }),
    row('morgen', '2026-02-13T11:00'),
    row('2026-04-01T10:00', '2026-04-01T11:00'),
    { ...morning(), professionalId: uuidv7() },
  ];
  expect(await tell([...wrong, morning()])).toEqual({
    kept: 6,
    peopleChanged: 1,
    rowErrors: [
      'NOT_A_TIME',
      'TIME_DOES_NOT_EXIST',
      'ENDS_BEFORE_IT_BEGINS',
      'TOO_LONG',
      'BREAK_TOO_LONG',
      'NO_DAY',
      'OUTSIDE_PERIOD',
      'NOT_EMPLOYED_HERE',
    ].map((code, index) => ({ index, code })),
    userErrors: [],
  });
  const at = (from: string, until: string) =>
    aShift(exchange, region, { startsAt: new Date(from), endsAt: new Date(until) });
  const near = await at('2026-02-06T07:00Z', '2026-02-06T15:00Z');
  expect(await findingsOf(her, near.id)).toEqual({
    outcome: 'UNKNOWN',
    findings: [{ code: 'ROSTER_UNREADABLE', enforcement: 'GATE', onDays: ['2026-02-04'], conflictsWith: null }],
  });
  const far = await at('2026-02-20T07:00Z', '2026-02-20T15:00Z');
  expect(await findingsOf(her, far.id)).toEqual({ outcome: 'ELIGIBLE', findings: [] });
});

test('a local time that the clocks show twice needs an offset', async () => {
  const inAutumn = { firstDay: '2026-10-25', lastDay: '2026-10-25' };
  expect(await tell([row('2026-10-25T02:30', '2026-10-25T10:00')], inAutumn)).toMatchObject({
    rowErrors: [{ index: 0, code: 'TIME_IS_AMBIGUOUS' }],
  });
  expect(await tell([row('2026-10-25T02:30+01:00', '2026-10-25T10:00')], inAutumn)).toMatchObject({ rowErrors: [] });
});

test('her employer tells it, and a key for its rosters; nobody else', async () => {
  const key = aViewer({
    tenantId: region.regionId,
    client: 'key',
    clientId: uuidv7(),
    roles: [{ role: 'IMPORT_ROSTERS', organisationId: region.home.id, unitId: null }],
  });
  expect(await tell([morning()], {}, key)).toMatchObject({ kept: 1, userErrors: [] });
  for (const viewer of [aPlanner(region), her])
    expect(await tell([], {}, viewer)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
  expect(await ledger()).toHaveLength(1);
});

test.each([
  ['TOO_MANY', { professionalIds: Array.from({ length: 1_001 }, () => uuidv7()) }],
  ['INVALID_PERIOD', { firstDay: '2026-02-02', lastDay: '2026-02-01' }],
  ['INVALID_PERIOD', { firstDay: '2026-02-01', lastDay: '2027-03-09' }],
])('%s is refused whole', async (code, over) => {
  expect((await tell([], over)).userErrors).toEqual([{ code }]);
});

test('the log says whose working time was written, once, and not when', async () => {
  await emptyArchive(exchange);
  await tell([morning(), row('2026-02-03T15:00', '2026-02-03T23:00')]);
  expect(await summaryOf(exchange)).toEqual([`WRITE Professional ${her.personId} of ${her.personId}`]);
});
