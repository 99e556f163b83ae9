import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sessionOf } from '@naober/kit/row-security';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, workElsewhere, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { WorkInterval } from '../home-roster/work-interval.entity.ts';
import { WorkingTimeProfile } from './working-time-profile.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region);
  await exchange.em.transactional(tx => workElsewhere(tx, region, her));
});

const fields = `workHours nightsInARow shortestRestHours quickReturns unreadableDays heardAt
  days { date duties { startsAt origin isNight isAsked workHours member { id } } }`;
const week = async (viewer: Viewer, args: string, of = her) =>
  (await exchange.reference(viewer, 'Professional', of.personId!, `workingWeek(${args}) { ${fields} }`)) as {
    workingWeek: { days: { date: string; duties: object[] }[] } | null;
  };

test('her week holds work at home, what she signed up for, and the shift in question', async () => {
  await signUp(exchange, her, (await aShift(exchange, region)).id);
  const asked = await aShift(exchange, region, {
    startsAt: new Date('2026-02-03T22:00Z'),
    endsAt: new Date('2026-02-04T05:30Z'),
  });
  const { workingWeek } = await week(her, `shiftId: "${asked.id}"`);
  expect(workingWeek).toMatchObject({
    workHours: 8 + 7 + 8,
    nightsInARow: 1,
    shortestRestHours: 1,
    quickReturns: 1,
    unreadableDays: [],
    heardAt: new Date('2026-01-12T09:00:00Z'),
  });
  expect(workingWeek!.days.filter(({ duties }) => duties.length > 0)).toEqual([
    {
      date: '2026-02-02',
      duties: [expect.objectContaining({ origin: 'PLATFORM', member: { id: region.host.id }, isAsked: false })],
    },
    {
      date: '2026-02-03',
      duties: [expect.objectContaining({ origin: 'PLATFORM', isNight: true, isAsked: true, workHours: 7 })],
    },
    {
      date: '2026-02-04',
      duties: [expect.objectContaining({ origin: 'HOME_ROSTER', member: { id: region.home.id }, isAsked: false })],
    },
  ]);
  const { workingWeek: without } = await week(her, 'day: "2026-02-08"');
  expect(without!.days.map(({ date }) => date)).toEqual([2, 3, 4, 5, 6, 7, 8].map(day => `2026-02-0${day}`));
});

test('nobody but herself sees it: not a colleague, not who plans at home, not the host', async () => {
  const own = 'workingTimeCounters { kind } worksNights workingWeek { workHours }';
  const asked = (viewer: Viewer) => exchange.reference(viewer, 'Professional', her.personId!, own);
  const nothing = { workingTimeCounters: null, worksNights: null, workingWeek: null };
  for (const viewer of [
    await aProfessional(exchange, region),
    aPlanner(region),
    aPlanner({ ...region, host: region.home }),
  ])
    expect(await asked(viewer)).toEqual(nothing);
  expect(await asked(her)).toMatchObject({ worksNights: false, workingWeek: { workHours: 0 } });
});

test('the database itself shows her intervals to nobody else, and lets nobody write them', async () => {
  const as = (viewer: Viewer | null) =>
    exchange.subgraph.orm.em.fork(viewer ? { session: sessionOf(viewer) } : {}) as typeof exchange.em;
  const seen = (viewer: Viewer | null) =>
    as(viewer).transactional(async tx => [
      await tx.count(WorkInterval, { professionalId: her.personId! }),
      await tx.count(WorkingTimeProfile, { professionalId: her.personId! }),
    ]);
  expect(await seen(her)).toEqual([1, 1]);
  for (const viewer of [null, aPlanner(region), aPlanner({ ...region, host: region.home })])
    expect(await seen(viewer)).toEqual([0, 0]);
  const erased = as(her).transactional(tx => tx.nativeDelete(WorkInterval, { professionalId: her.personId! }));
  expect(await erased).toBe(0);
});

test('what she has used of each limit, with its rule and its source', async () => {
  exchange.now = new Date('2026-02-05T09:00:00Z');
  const asked = 'workingTimeCounters { kind counted limit ruleId source }';
  const answer = (await exchange.reference(her, 'Professional', her.personId!, asked)) as Record<string, unknown[]>;
  expect(answer['workingTimeCounters']).toEqual([
    { kind: 'SHORT_RESTS', counted: 0, limit: 1, ruleId: 'WT-4', source: 'ATW 5:3 (2), 5:15' },
    { kind: 'LONG_NIGHTS_2_WEEKS', counted: 0, limit: 5, ruleId: 'WT-7', source: 'ATW 5:8 (4)' },
    { kind: 'LONG_NIGHTS_52_WEEKS', counted: 0, limit: 22, ruleId: 'WT-7', source: 'ATW 5:8 (4)' },
    { kind: 'NIGHTS_16_WEEKS', counted: 0, limit: 36, ruleId: 'WT-10', source: 'ATW 5:8 (7) and (8), 5:15' },
    { kind: 'AVERAGE_4_WEEKS', counted: 2, limit: 55, ruleId: 'WT-3', source: 'ATW 5:7 (2), 5:15' },
    { kind: 'AVERAGE_16_WEEKS', counted: 0.5, limit: 48, ruleId: 'WT-3', source: 'ATW 5:7 (2), 5:15' },
  ]);
});

test('it is one statement for all of it', async () => {
  exchange.statements.length = 0;
  await exchange.reference(
    her,
    'Professional',
    her.personId!,
    `workingWeek { ${fields} } workingTimeCounters { kind } worksNights`,
  );
  expect(exchange.statements).toHaveLength(1);
});
