import { describe, expect, it } from '@jest/globals';
import {
  dateText,
  dayText,
  daysLater,
  hoursText,
  isDay,
  longDayText,
  momentText,
  mondayOf,
  spanText,
  instantAt,
  startOfDay,
  weekNumber,
} from './time.ts';

const now = new Date('2026-11-22T12:00:00Z');
const nl = { locale: 'nl', now } as const;
const en = { locale: 'en', now } as const;

describe('dates as people read them', () => {
  it('shows the day in Amsterdam, not in UTC', () => {
    expect(dayText('2026-11-30T23:30:00Z', nl)).toBe('di 1 dec');
    expect(dayText('2026-11-30T23:30:00Z', en)).toBe('Tue 1 Dec');
  });
  it('names the year only when it is another year', () => {
    expect(dayText('2027-01-01T09:00:00Z', nl)).toBe('vr 1 jan 2027');
    expect(longDayText('2026-12-01T09:00:00Z', nl)).toBe('dinsdag 1 december');
    expect(momentText('2026-11-30T23:30:00Z', en)).toBe('Tue 1 Dec 00:30');
  });
  it('shows a shift over midnight by its local times', () => {
    expect(spanText('2026-12-01T22:00:00Z', '2026-12-02T06:30:00Z', nl)).toBe('23:00–07:30');
    expect(spanText('2026-07-01T22:00:00Z', '2026-07-02T04:00:00Z', nl)).toBe('00:00–06:00');
  });
  it('writes hours and dates as the language does', () => {
    expect(hoursText(510, 'nl')).toBe('8,5');
    expect(hoursText(510, 'en')).toBe('8.5');
    expect(dateText('2027-03-09', nl)).toBe('9 mrt 2027');
  });
});

describe('days and weeks', () => {
  it.each([
    ['2026-11-22', '2026-11-16', 47],
    ['2026-11-23', '2026-11-23', 48],
    ['2027-01-01', '2026-12-28', 53],
  ])('%s is in the week of %s, number %i', (date, monday, week) => {
    expect(mondayOf(date)).toBe(monday);
    expect(weekNumber(date)).toBe(week);
  });
  it('find the instant of a time of the clock, and none where the clocks skip it', () => {
    expect(instantAt('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z');
    expect(instantAt('2026-03-29', '02:30')).toBeNull();
    expect(instantAt('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(instantAt('2026-01-12', '23:30')).toBe('2026-01-12T22:30:00.000Z');
    expect([instantAt('2026-02-30', '10:00'), instantAt('2026-02-03', '10'), instantAt('', '10:00')]).toEqual([
      null,
      null,
      null,
    ]);
  });
  it('starts a day at local midnight on both sides of the clock change', () => {
    expect(startOfDay('2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-03-30')).toBe('2026-03-29T22:00:00.000Z');
    expect(startOfDay('2026-10-25')).toBe('2026-10-24T22:00:00.000Z');
  });
  it('starts a day of long ago too, when the clock was another', () => {
    expect(startOfDay('1202-03-04')).toBe('1202-03-03T23:00:00.000Z');
  });
  it.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['0202-03-28', false],
    ['28-03-2026', false],
    ['', false],
    [undefined, false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
  it('steps over the clock change by whole days', () => {
    expect(daysLater('2026-03-28', 2)).toBe('2026-03-30');
  });
});
