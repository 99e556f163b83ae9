import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { localTimeOf } from '@naober/kit/local-time';
import { aPlanner, aRegion, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { codes, details, plan, type PlanningAnswer } from '../../testing/planning.ts';
import { OpenShift } from './open-shift.entity.ts';

let exchange: TestSubgraph;
let region: Region;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => void (region = await aRegion(exchange)));
afterAll(() => exchange.stop());

const series = (over: object, more: object): Promise<PlanningAnswer> =>
  plan(exchange, aPlanner(region), 'createShiftSeries', {
    departmentId: region.department.id,
    shift: details(region, over),
    ...more,
  });
const local = ({ shifts }: PlanningAnswer) =>
  shifts!.map(({ startsAt, workMinutes }) => [
    localTimeOf(new Date(startsAt)).toPlainDateTime().toString({ smallestUnit: 'minute' }),
    workMinutes,
  ]);

test('over both changes of the clocks nights keep their wall time, and last what they last', async () => {
  const night = { startsAt: '2026-10-17T23:00', endsAt: '2026-10-18T07:00', breakMinutes: 0 };
  expect(local(await series(night, { weeks: 3 }))).toEqual([
    ['2026-10-17T23:00', 480],
    ['2026-10-24T23:00', 540],
    ['2026-10-31T23:00', 480],
  ]);
  const spring = { startsAt: '2027-03-20T23:00', endsAt: '2027-03-21T07:00', breakMinutes: 0 };
  expect(local(await series(spring, { until: '2027-03-27' }))).toEqual([
    ['2027-03-20T23:00', 480],
    ['2027-03-27T23:00', 420],
  ]);
});

test('on chosen weekdays until a day, that day included, as one series', async () => {
  const monday = { startsAt: '2026-02-09T07:30', endsAt: '2026-02-09T16:00' };
  const answer = await series(monday, { weekdays: [1, 3, 5], until: '2026-02-16', isPublished: true });
  expect(answer.shifts!.map(({ startsAt }) => localTimeOf(new Date(startsAt)).day)).toEqual([9, 11, 13, 16]);
  expect(answer.shifts!.map(({ status, seriesCount }) => [status, seriesCount])).toEqual(
    Array.from({ length: 4 }, () => ['PUBLISHED', 4]),
  );
});

test('days on which a time does not exist or comes twice are named, and nothing is made until they are left out', async () => {
  const skipped = { startsAt: '2027-03-14T02:30', endsAt: '2027-03-14T10:00' };
  expect(await series(skipped, { weeks: 3 })).toEqual({
    shifts: [],
    impossibleDates: [{ date: '2027-03-28', problem: 'NON_EXISTENT_TIME' }],
    userErrors: [{ code: 'DATES_NOT_POSSIBLE', field: ['skipDates'] }],
  });
  expect(await exchange.em.count(OpenShift, { regionId: region.regionId })).toBe(0);
  expect((await series(skipped, { weeks: 3, skipDates: ['2027-03-28'] })).shifts).toHaveLength(2);
  const twice = { startsAt: '2026-10-18T02:30', endsAt: '2026-10-18T10:00' };
  expect((await series(twice, { weeks: 2 })).impossibleDates).toEqual([
    { date: '2026-10-25', problem: 'AMBIGUOUS_TIME' },
  ]);
});

test('the offset of the first says which of two is meant, and holds on no other day', async () => {
  const first = { startsAt: '2026-10-25T02:30+01:00', endsAt: '2026-10-25T10:00', breakMinutes: 0 };
  expect(local(await series(first, { weeks: 2 }))).toEqual([
    ['2026-10-25T02:30', 450],
    ['2026-11-01T02:30', 450],
  ]);
});

test.each([
  ['53 weeks', { weeks: 53 }, 53],
  ['a week more', { weeks: 54 }, 'REPEAT_NOT_VALID'],
  ['no week', { weeks: 0 }, 'REPEAT_NOT_VALID'],
  ['neither weeks nor a last day', {}, 'REPEAT_NOT_VALID'],
  ['both', { weeks: 2, until: '2026-03-01' }, 'REPEAT_NOT_VALID'],
  ['a last day before the first', { until: '2026-02-09' }, 'REPEAT_NOT_VALID'],
  ['the first alone', { until: '2026-02-10' }, 1],
  ['an eighth weekday', { weeks: 1, weekdays: [8] }, 'REPEAT_NOT_VALID'],
  ['every day left out', { weeks: 1, skipDates: ['2026-02-10'] }, 'NOTHING_LEFT'],
])('%s', async (_, more, expected) => {
  const answer = await series({}, more);
  expect(codes(answer)[0] ?? answer.shifts!.length).toBe(expected);
});

const copy = (from: string, to: string, more: object = {}) =>
  plan(exchange, aPlanner(region), 'copyWeek', { departmentId: region.department.id, from, to, ...more });

test('a week is copied as drafts at the same wall times, without what was called off, and not twice', async () => {
  await series({ reportAt: 'Balie', places: 3 }, { weekdays: [2, 7], until: '2026-02-15', isPublished: true });
  const off = (await series({ startsAt: '2026-02-11T15:00', endsAt: '2026-02-11T23:00' }, { weeks: 1 })).shifts![0]!;
  await plan(exchange, aPlanner(region), 'cancelShift', { shiftId: off.id, reason: 'MADE_BY_MISTAKE' });
  const answer = await copy('2026-02-12', '2026-07-01');
  expect(local(answer)).toEqual([
    ['2026-06-30T07:30', 480],
    ['2026-07-05T07:30', 480],
  ]);
  expect(answer.shifts![0]).toMatchObject({ status: 'DRAFT', reportAt: 'Balie', places: 3, seriesCount: 1 });
  expect(codes(await copy('2026-02-12', '2026-07-01'))).toEqual(['NOTHING_TO_COPY']);
  expect(codes(await copy('2026-02-09', '2026-02-15'))).toEqual(['SAME_WEEK']);
});

test('a week is not copied to days on which its times do not exist', async () => {
  await series({ startsAt: '2027-03-21T02:30', endsAt: '2027-03-21T10:00' }, { weeks: 1 });
  expect((await copy('2027-03-21', '2027-03-28')).impossibleDates).toEqual([
    { date: '2027-03-28', problem: 'NON_EXISTENT_TIME' },
  ]);
  expect(codes(await copy('2027-03-21', '2027-03-28', { skipDates: ['2027-03-28'] }))).toEqual(['NOTHING_TO_COPY']);
});
