import { expect, test } from '@jest/globals';
import { parameters } from '../../testing/facts.ts';
import { readHours } from './read-hours.rules.ts';

const later = new Date('2027-01-01T00:00Z');
const read = (
  startsAt: string,
  endsAt: string,
  over: object = {},
  kind: 'REGULAR' | 'STANDBY' = 'REGULAR',
  now = later,
) => {
  const planned = new Date(`${startsAt.slice(0, 10)}T12:00:00Z`);
  return readHours({ startsAt, endsAt, calls: [], ...over }, { kind, plannedStartsAt: planned }, parameters, now);
};
const codes = (found: ReturnType<typeof read>) => (Array.isArray(found) ? found.map(({ code }) => code) : []);

test.each([
  ['twice, by no offset', '2025-10-26T02:30', '2025-10-26T07:00', 'AMBIGUOUS_TIME'],
  ['never', '2026-03-29T02:30', '2026-03-29T09:00', 'NON_EXISTENT_TIME'],
  ['no time', '2026-03-29', '2026-03-29T09:00', 'NOT_A_TIME'],
  ['an end that is the start', '2026-06-08T07:00', '2026-06-08T07:00', 'ENDS_BEFORE_IT_STARTS'],
  ['a minute more than a day', '2026-06-08T07:00', '2026-06-09T07:01', 'LONGER_THAN_A_DAY'],
  ['25 hours by the clock on the short day', '2026-03-28T07:00', '2026-03-29T09:00', 'LONGER_THAN_A_DAY'],
])('%s is asked back', (_name, startsAt, endsAt, code) => expect(codes(read(startsAt, endsAt))).toEqual([code]));

test('both moments of an ambiguous time are named, and either is taken', () => {
  expect(read('2025-10-26T02:30', '2025-10-26T07:00')).toEqual([
    {
      code: 'AMBIGUOUS_TIME',
      field: ['startsAt'],
      possibleTimes: ['2025-10-26T02:30+02:00', '2025-10-26T02:30+01:00'],
    },
  ]);
  expect(read('2025-10-26T02:30+01:00', '2025-10-26T07:00')).toMatchObject({ startsAt: new Date('2025-10-26T01:30Z') });
});

test.each([
  ['a day exactly', '2026-06-08T07:00', '2026-06-09T07:00', 45],
  ['the clock of the short day', '2026-03-28T08:00', '2026-03-29T09:00', 45],
  ['ten hours', '2026-06-08T07:00', '2026-06-08T17:00', 30],
  ['five and a half', '2026-06-08T07:00', '2026-06-08T12:30', 0],
  ['a minute more', '2026-06-08T07:00', '2026-06-08T12:31', 30],
])('WT-13: %s has the break of the law where none is told', (_name, startsAt, endsAt, breakMinutes) =>
  expect(read(startsAt, endsAt)).toMatchObject({ breakMinutes }),
);

test.each([
  ['negative', -1, ['BREAK_NOT_VALID']],
  ['none', 0, []],
  ['a minute less than all', 59, []],
  ['all of it', 60, ['BREAK_NOT_VALID']],
])('a break: %s', (_name, breakMinutes, expected) =>
  expect(codes(read('2026-06-08T07:00', '2026-06-08T08:00', { breakMinutes }))).toEqual(expected),
);

test('nothing that is still to come, and nothing far from the shift', () => {
  const ends = '2026-06-08T08:00';
  expect(codes(read('2026-06-08T07:00', ends, {}, 'REGULAR', new Date('2026-06-08T06:00Z')))).toEqual([]);
  expect(codes(read('2026-06-08T07:00', ends, {}, 'REGULAR', new Date('2026-06-08T05:59:59.999Z')))).toEqual([
    'NOT_OVER',
  ]);
  const plan = (plannedStartsAt: string) =>
    codes(
      readHours(
        { startsAt: '2026-06-08T07:00', endsAt: ends, calls: [] },
        { kind: 'REGULAR', plannedStartsAt: new Date(plannedStartsAt) },
        parameters,
        later,
      ),
    );
  expect([plan('2026-06-07T05:00Z'), plan('2026-06-07T04:59Z')]).toEqual([[], ['FAR_FROM_SHIFT']]);
});

test.each([
  ['within', '2026-06-08T20:00', '2026-06-08T21:00', 'STANDBY', []],
  ['from before', '2026-06-08T19:59', '2026-06-08T21:00', 'STANDBY', ['CALLS_NOT_VALID']],
  ['until after', '2026-06-08T22:00', '2026-06-08T23:01', 'STANDBY', ['CALLS_NOT_VALID']],
  ['of no length', '2026-06-08T21:00', '2026-06-08T21:00', 'STANDBY', ['CALLS_NOT_VALID']],
  ['in a shift that is no time on call', '2026-06-08T20:00', '2026-06-08T21:00', 'REGULAR', ['CALLS_NOT_VALID']],
] as const)('a call %s', (_name, startsAt, endsAt, kind, expected) =>
  expect(codes(read('2026-06-08T20:00', '2026-06-08T23:00', { calls: [{ startsAt, endsAt }] }, kind))).toEqual(
    expected,
  ),
);
