import { expect, test } from '@jest/globals';
import { daysAtHome, facts } from '../../testing/facts.ts';
import { counted, foundBy, rested, shift } from '../../testing/found.ts';

const nights = (first: string, count: number) => daysAtHome(first, count, '23:00', '07:00');
const employments = (cao: string | null) =>
  facts().person.employments.map(one => ({ ...one, collectiveAgreement: cao }));
const over = (from: string, until: string, intervals: ReturnType<typeof nights>, cao: string | null = null) => ({
  shift: shift(from, until),
  person: { intervals, employments: employments(cao) },
});

test.each([
  ['46 h after three nights', over('2026-06-13T05:00+02:00', '2026-06-13T12:00+02:00', nights('2026-06-08', 3)), []],
  [
    'a minute less',
    over('2026-06-13T04:59+02:00', '2026-06-13T12:00+02:00', nights('2026-06-08', 3)),
    [`BLOCK ${2759 / 60} 46`],
  ],
  ['24 h after two nights', over('2026-06-11T07:00+02:00', '2026-06-11T15:00+02:00', nights('2026-06-08', 2)), []],
  ['the fourth night', over('2026-06-11T23:00+02:00', '2026-06-12T07:00+02:00', nights('2026-06-08', 3)), []],
  [
    'another night, one day later',
    over('2026-06-12T23:00+02:00', '2026-06-13T07:00+02:00', nights('2026-06-08', 3)),
    ['BLOCK 40 46'],
  ],
  [
    'a third night before a day that is there',
    over('2026-06-10T23:00+02:00', '2026-06-11T07:00+02:00', [
      ...nights('2026-06-08', 2),
      ...daysAtHome('2026-06-13', 1, '04:59', '12:00'),
    ]),
    [`BLOCK ${2759 / 60} 46`],
  ],
  [
    'a night between nights',
    over('2026-06-09T23:00+02:00', '2026-06-10T07:00+02:00', [
      ...nights('2026-06-08', 1),
      ...nights('2026-06-10', 1),
      ...daysAtHome('2026-06-12', 1, '15:00', '23:00'),
    ]),
    ['BLOCK 32 46'],
  ],
])('WT-9: %s', (_name, given, expected) => {
  expect(rested('REST_AFTER_NIGHTS', given)).toEqual(expected);
});

test('WT-9: names the nights and what would fit, and refuses nothing on an old roster', () => {
  const given = over('2026-06-13T04:59+02:00', '2026-06-13T12:00+02:00', nights('2026-06-08', 3));
  expect(foundBy('REST_AFTER_NIGHTS', given)).toMatchObject([
    { counted: 3, fitsFrom: new Date('2026-06-13T03:00Z'), fitsUntil: null },
  ]);
  const rosterFeeds = [{ memberId: 'home', heardAt: new Date('2025-09-01T00:00Z'), toldUntil: '9999-12-31' }];
  const stale = { ...given, person: { ...given.person, rosterFeeds } };
  expect(rested('REST_AFTER_NIGHTS', stale)).toEqual([`GATE ${2759 / 60} 46`]);
});

const days = (first: string, count: number) => daysAtHome(first, count, '08:00', '16:00');
const seventh = (intervals: ReturnType<typeof nights>) =>
  over('2026-06-14T23:00+02:00', '2026-06-15T07:00+02:00', intervals);
test.each([
  ['the seventh of a series, a night', seventh(days('2026-06-08', 6)), []],
  ['the eighth of a series, a night', seventh(days('2026-06-07', 7)), ['BLOCK 8 7']],
  [
    'the eighth of a series without a night',
    over('2026-06-14T08:00+02:00', '2026-06-14T16:00+02:00', days('2026-06-07', 7)),
    [],
  ],
  [
    '36 h of rest before it end the series',
    seventh(
      days('2026-06-06', 7).map((one, at) =>
        at === 6 ? { ...one, startsAt: new Date('2026-06-12T23:30Z'), endsAt: new Date('2026-06-13T09:00Z') } : one,
      ),
    ),
    [],
  ],
])('WT-12: %s', (_name, given, expected) => {
  expect(counted('SERIES_TOO_LONG', given)).toEqual(expected);
});

const night = (count: number, cao: string | null) =>
  over(
    '2026-06-12T23:00+02:00',
    '2026-06-13T07:00+02:00',
    nights(`2026-06-${String(12 - count).padStart(2, '0')}`, count),
    cao,
  );
test.each([
  ['the fifth', night(4, 'ZIEKENHUIZEN'), []],
  ['the sixth, which she asks for', night(5, 'ZIEKENHUIZEN'), ['SIGNAL 6 5']],
  ['the seventh', night(6, 'ZIEKENHUIZEN'), ['SIGNAL 7 5']],
  ['the eighth', night(7, 'ZIEKENHUIZEN'), ['GATE 8 5']],
  ['the eighth by a cao that says nothing', night(7, 'UMC'), []],
])('CAO-1: night in a row, %s', (_name, given, expected) => {
  expect(counted('NIGHTS_IN_A_ROW', given)).toEqual(expected);
});
