import { describe, expect, test } from '@jest/globals';
import { hourBandRows } from '../../migrations/0040-hour-bands.ts';
import { bandDifference, splitStretches, withoutBreak, type BandMinutes } from './hour-band.rules.ts';
import { easterOf, holidaysOn } from './holiday.rules.ts';

const of = (cao: string) => hourBandRows.filter(band => band.cao === cao);
/** Hours by band, over all months. */
const split = (cao: string, from: string, until: string) => {
  const found: Record<string, number> = {};
  for (const { band, minutes } of splitStretches([{ from: Date.parse(from), until: Date.parse(until) }], of(cao)))
    found[band] = (found[band] ?? 0) + minutes / 60;
  return found;
};
const part = (localMonth: string, band: string, minutes: number): BandMinutes => ({ localMonth, band, minutes });

describe('cao Ziekenhuizen', () => {
  test.each([
    ['a weekday', '2026-06-08T05:00+02:00', '2026-06-08T23:00+02:00', { NIGHT: 2, EARLY_LATE: 3, REGULAR: 13 }],
    [
      'a night while clocks go back',
      '2025-10-25T23:00+02:00',
      '2025-10-26T07:00+01:00',
      { SATURDAY_NIGHT: 1, SUNDAY_HOLIDAY: 8 },
    ],
    [
      'a night while clocks go forward',
      '2026-03-28T23:00+01:00',
      '2026-03-29T07:00+02:00',
      { SATURDAY_NIGHT: 1, SUNDAY_HOLIDAY: 6 },
    ],
    [
      '24 December, until 18:00 an ordinary day',
      '2026-12-24T16:00+01:00',
      '2026-12-24T23:30+01:00',
      { REGULAR: 2, SUNDAY_HOLIDAY: 5.5 },
    ],
    [
      '31 December into New Year',
      '2026-12-31T17:00+01:00',
      '2027-01-01T07:00+01:00',
      { REGULAR: 1, SUNDAY_HOLIDAY: 13 },
    ],
    ['a Saturday', '2026-06-06T00:00+02:00', '2026-06-07T00:00+02:00', { SATURDAY_NIGHT: 8, SATURDAY: 16 }],
    [
      'the last Saturday of the old cao',
      '2025-01-25T07:00+01:00',
      '2025-01-25T13:00+01:00',
      { SATURDAY: 2, REGULAR: 4 },
    ],
    [
      'the first Saturday of the new cao, its first day',
      '2025-02-01T07:00+01:00',
      '2025-02-01T13:00+01:00',
      { SATURDAY: 6 },
    ],
    [
      'the last evening of the old cao into the new',
      '2025-01-31T23:00+01:00',
      '2025-02-01T09:00+01:00',
      { NIGHT: 1, SATURDAY_NIGHT: 6, SATURDAY: 3 },
    ],
    ['Easter Monday', '2026-04-06T08:00+02:00', '2026-04-06T16:00+02:00', { SUNDAY_HOLIDAY: 8 }],
    ['Good Friday, which is none', '2026-04-03T08:00+02:00', '2026-04-03T16:00+02:00', { REGULAR: 8 }],
    [
      'Liberation Day in another year than the fifth',
      '2026-05-05T08:00+02:00',
      '2026-05-05T16:00+02:00',
      { REGULAR: 8 },
    ],
    ['Liberation Day in the fifth', '2025-05-05T08:00+02:00', '2025-05-05T16:00+02:00', { SUNDAY_HOLIDAY: 8 }],
  ])('%s', (_name, from, until, expected) => expect(split('ZIEKENHUIZEN', from, until)).toEqual(expected));
});

test.each([
  ['24 December', '2026-12-24T16:00+01:00', '2026-12-24T23:30+01:00', { REGULAR: 4, NIGHT: 3.5 }],
  ['a Saturday', '2026-06-06T00:00+02:00', '2026-06-07T00:00+02:00', { SATURDAY: 20, REGULAR: 4 }],
  ['a Sunday', '2026-06-07T08:00+02:00', '2026-06-07T16:00+02:00', { SUNDAY_HOLIDAY: 8 }],
  ['a weekday', '2026-06-08T06:00+02:00', '2026-06-08T21:00+02:00', { NIGHT: 2, REGULAR: 13 }],
])('cao UMC: %s', (_name, from, until, expected) => expect(split('UMC', from, until)).toEqual(expected));

test('the ambulance service has the bands of hospitals; without a cao all hours are regular', () => {
  const [from, until] = ['2026-06-07T20:00+02:00', '2026-06-08T06:00+02:00'];
  expect(split('AMBULANCEZORG', from, until)).toEqual({ SUNDAY_HOLIDAY: 4, NIGHT: 6 });
  expect(split('VVT', from, until)).toEqual({ REGULAR: 10 });
});

test('a night over the end of a month is of two months, by instant', () => {
  const stretch = { from: Date.parse('2026-06-30T23:00+02:00'), until: Date.parse('2026-07-01T07:00+02:00') };
  expect(splitStretches([stretch], of('ZIEKENHUIZEN'))).toEqual([
    part('2026-06-01', 'NIGHT', 60),
    part('2026-07-01', 'NIGHT', 360),
    part('2026-07-01', 'EARLY_LATE', 60),
  ]);
});

test('a break is taken from all bands alike, in whole minutes, the largest remainders first', () => {
  const parts = [part('2026-05-01', 'A', 100), part('2026-05-01', 'B', 200), part('2026-05-01', 'C', 180)];
  expect(withoutBreak(parts, 31).map(({ minutes }) => minutes)).toEqual([94, 187, 168]);
  expect(withoutBreak(parts, 0)).toEqual(parts);
  expect(withoutBreak([part('2026-05-01', 'A', 30)], 30)).toEqual([]);
});

test('a difference has what was added and what was taken, and nothing that stayed', () => {
  const before = [part('2026-05-01', 'A', 60), part('2026-05-01', 'B', 30), part('2026-06-01', 'B', 20)];
  const now = [part('2026-05-01', 'A', 60), part('2026-06-01', 'B', 50), part('2026-06-01', 'C', 10)];
  expect(bandDifference(now, before)).toEqual([
    part('2026-06-01', 'B', 30),
    part('2026-06-01', 'C', 10),
    part('2026-05-01', 'B', -30),
  ]);
});

test.each([
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter of %i', (year, day) => expect(easterOf(year).toString()).toBe(day));

test.each([
  ['2025-04-26', ['KINGS_DAY']],
  ['2025-04-27', []],
  ['2026-04-27', ['KINGS_DAY']],
  ['2026-05-14', ['ASCENSION']],
  ['2026-05-25', ['WHIT_MONDAY']],
  ['2026-12-26', ['SECOND_CHRISTMAS']],
  ['2030-05-05', ['LIBERATION_DAY', 'LIBERATION_DAY_FIFTH']],
])('on %s', (day, expected) => expect(holidaysOn(day)).toEqual(expected));
