import { expect, test } from '@jest/globals';
import { atHome, parameters } from '../../testing/facts.ts';
import { Weekday } from '../participation/participation.rules.ts';
import { patternFindings } from './pattern-findings.rules.ts';
import { dayNumber, intervalsOf, patternProblem, spansOf, type PatternDay, type PatternWeek } from './weeks.rules.ts';

const on = (weekday: keyof typeof Weekday, memberId: string, hours: string, breakMinutes = 30): PatternDay => {
  const [from, until] = hours.split('-') as [string, string];
  return { weekday: Weekday[weekday], memberId, from, until, breakMinutes };
};
const hospital = (weekday: keyof typeof Weekday, hours = '07:30-16:00') => on(weekday, 'hospital', hours);
const ambulance = (weekday: keyof typeof Weekday, hours = '07:00-15:00') => on(weekday, 'ambulance', hours);
const iso = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 16);
const spans = (weeks: PatternWeek[], startsOn: string, first: string, last: string, endsOn: string | null = null) =>
  spansOf({ weeks, startsOn, endsOn }, dayNumber(first), dayNumber(last)).map(
    ({ week, from, until, day }) => `${week + 1} ${day.memberId} ${iso(from)} ${iso(until)}`,
  );

test('weeks return in their order from the week of the first day on, and days before and after it are free', () => {
  const weeks = [[hospital('MONDAY'), ambulance('THURSDAY')], [ambulance('MONDAY')]];
  // 14 January 2026 is a Wednesday: its Monday is over, its Thursday is not.
  expect(spans(weeks, '2026-01-14', '2026-01-01', '2026-01-31', '2026-01-26')).toEqual([
    '1 ambulance 2026-01-15T06:00 2026-01-15T14:00',
    '2 ambulance 2026-01-19T06:00 2026-01-19T14:00',
    '1 hospital 2026-01-26T06:30 2026-01-26T15:00',
  ]);
  expect(spans(weeks, '2026-01-14', '2026-01-20', '2026-01-26')).toEqual([
    '1 hospital 2026-01-26T06:30 2026-01-26T15:00',
  ]);
});

test('times are those of the clock: a night in which the clocks change is an hour shorter or longer', () => {
  const night = [[on('SATURDAY', 'ambulance', '23:00-07:00')]];
  expect(spans(night, '2026-01-01', '2026-03-28', '2026-03-28')).toEqual([
    '1 ambulance 2026-03-28T22:00 2026-03-29T05:00',
  ]);
  expect(spans(night, '2026-01-01', '2026-10-24', '2026-10-24')).toEqual([
    '1 ambulance 2026-10-24T21:00 2026-10-25T06:00',
  ]);
  const early = [[on('SUNDAY', 'ambulance', '02:30-09:00')]];
  expect(spans(early, '2026-01-01', '2026-03-29', '2026-03-29')).toEqual([
    '1 ambulance 2026-03-29T01:30 2026-03-29T07:00',
  ]);
  expect(spans(early, '2026-01-01', '2026-10-25', '2026-10-25')).toEqual([
    '1 ambulance 2026-10-25T00:30 2026-10-25T08:00',
  ]);
});

test('a day of which the roster of that employer tells work is counted once, and by the roster', () => {
  const weeks = [[hospital('MONDAY'), ambulance('TUESDAY'), hospital('WEDNESDAY')]];
  const told = [
    atHome('2026-01-12T08:00+01:00', '2026-01-12T12:00+01:00', { memberId: 'hospital' }),
    atHome('2026-01-13T07:00+01:00', '2026-01-13T12:00+01:00', { memberId: 'hospital' }),
    { memberId: 'hospital', onDay: '2026-01-14', startsAt: null },
  ];
  const found = intervalsOf(
    [{ weeks, startsOn: '2026-01-12', endsOn: null }],
    told,
    dayNumber('2026-01-12'),
    dayNumber('2026-01-18'),
  );
  expect(found.map(({ memberId, onDay, origin }) => [memberId, onDay, origin])).toEqual([
    ['ambulance', '2026-01-13', 'COMBINATION_JOB'],
    ['hospital', '2026-01-14', 'COMBINATION_JOB'],
  ]);
});

test.each([
  ['NO_WEEKS', []],
  ['NO_WEEKS', [[], []]],
  ['TOO_MANY_WEEKS', Array.from({ length: 14 }, () => [hospital('MONDAY'), ambulance('TUESDAY')])],
  ['TOO_MANY_WEEKS', [Array.from({ length: 15 }, () => hospital('MONDAY'))]],
  ['NOT_A_TIME', [[on('MONDAY', 'hospital', '7:30-16:00')]]],
  ['NOT_A_TIME', [[on('MONDAY', 'hospital', '07:30-24:00')]]],
  ['INVALID_BREAK', [[on('MONDAY', 'hospital', '07:30-08:00', 30)]]],
  ['INVALID_BREAK', [[on('MONDAY', 'hospital', '07:30-08:00', -1)]]],
  ['UNKNOWN_EMPLOYER', [[hospital('MONDAY'), on('TUESDAY', 'third', '07:30-16:00')]]],
  ['ONE_EMPLOYER', [[hospital('MONDAY')]]],
  [null, [[hospital('MONDAY'), on('TUESDAY', 'ambulance', '23:00-23:00', 1439)]]],
  [null, Array.from({ length: 13 }, () => [hospital('MONDAY'), ambulance('TUESDAY')])],
] as [string | null, PatternWeek[]][])('%s', (problem, weeks) => {
  expect(patternProblem(weeks, ['hospital', 'ambulance'])).toBe(problem);
});

const job = { professionId: 'OA', collectiveAgreement: null, startsOn: '2020-01-01', endsOn: null };
const employments = ['hospital', 'ambulance'].map(memberId => ({ memberId, ...job }));
const found = (weeks: PatternWeek[], startsOn = '2026-01-12') =>
  patternFindings({ weeks, startsOn, endsOn: null }, { parameters, employments, now: new Date('2026-01-01') })
    .map(
      ({ week, onDay, isOfClock, finding: { code, enforcement } }) =>
        `${week} ${onDay} ${code} ${enforcement}${isOfClock ? ' by the clock' : ''}`,
    )
    .sort();
/** An evening at the hospital, and the next morning with the ambulance. */
const around = (from: string, until: string): PatternWeek => [
  on('MONDAY', 'hospital', `${from}-${until}`),
  ambulance('TUESDAY'),
];

test('what a pattern breaks by itself is said by week and rule, over both employers', () => {
  expect(found([[hospital('MONDAY'), ambulance('TUESDAY')], [hospital('FRIDAY')]])).toEqual([]);
  // 11 h of rest are lawful, a minute less is the shortened rest, less than 8 h is none.
  expect(found([around('12:00', '20:00')])).toEqual([]);
  // Once in 7 x 24 h; a week in which the clocks go forward has an hour less.
  const byClock = '1 2026-03-30 REST_SHORTENED BLOCK by the clock';
  expect(found([around('12:00', '20:01')])).toEqual(['1 2026-01-12 REST_SHORTENED GATE', byClock]);
  expect(found([around('15:00', '23:00'), []])).toEqual(['1 2026-01-12 REST_SHORTENED GATE']);
  expect(found([[hospital('FRIDAY')], around('15:00', '23:01')])).toEqual(['2 2026-01-19 REST_TOO_SHORT BLOCK']);
});

test('a rest that is an hour short in one night of the year is found on that day', () => {
  const weekend = [[on('SATURDAY', 'hospital', '12:00-20:30'), on('SUNDAY', 'ambulance', '07:30-15:00')]];
  const rests = (startsOn: string) => found(weekend, startsOn).filter(one => one.includes('REST'));
  expect(rests('2026-01-12')).toEqual(['1 2026-03-28 REST_SHORTENED GATE by the clock']);
});

test('averages count once they are full, whatever the employer', () => {
  const days = Object.keys(Weekday).slice(0, 5) as (keyof typeof Weekday)[];
  const long = (until: string) =>
    days.map((day, index) => on(day, index % 2 ? 'ambulance' : 'hospital', `08:00-${until}`, 45));
  // 5 x 9 h are 45 h a week, 5 x 9.75 h are more than 48.
  expect(found([long('17:45')])).toEqual([]);
  expect(found([long('18:30')])).toEqual(['1 2026-01-12 AVERAGE_TOO_HIGH GATE']);
  // 5 x 12.25 h: more than 60 h in 7 x 24 h, which no roster that is missing makes milder, and 12 h in a shift.
  expect(found([long('21:00')])).toEqual([
    '1 2026-01-12 AVERAGE_TOO_HIGH GATE',
    '1 2026-01-12 SHIFT_TOO_LONG BLOCK',
    '1 2026-01-12 WEEK_TOO_LONG BLOCK',
  ]);
});
