import { describe, expect, test } from '@jest/globals';
import {
  elapsedMinutes,
  instantOf,
  localDateOf,
  LocalTimeError,
  localTimeOf,
  type LocalTimeProblem,
} from './local-time.ts';

const at = (local: string) => instantOf(Temporal.PlainDateTime.from(local));

function problemOf(local: string): LocalTimeProblem | null {
  try {
    at(local);
    return null;
  } catch (error) {
    if (error instanceof LocalTimeError) return error.problem;
    throw error;
  }
}

describe('a local time is one instant', () => {
  test.each([
    ['in winter', '2026-01-15T08:00', '2026-01-15T07:00:00.000Z'],
    ['in summer', '2026-07-15T08:00', '2026-07-15T06:00:00.000Z'],
    ['in the last minute before clocks go forward', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['in the first minute after clocks went forward', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['in the last minute before the hour that comes twice', '2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
    ['in the first minute after the hour that comes twice', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s', (_when, local, instant) => {
    expect(at(local).toISOString()).toBe(instant);
  });
});

test.each<[string, LocalTimeProblem]>([
  ['2026-03-29T02:00', 'DOES_NOT_EXIST'],
  ['2026-03-29T02:59', 'DOES_NOT_EXIST'],
  ['2026-10-25T02:00', 'IS_AMBIGUOUS'],
  ['2026-10-25T02:59', 'IS_AMBIGUOUS'],
])('%s is refused: %s', (local, problem) => {
  expect(problemOf(local)).toBe(problem);
});

test.each([
  ['an ordinary night', '2026-01-15T23:00', '2026-01-16T07:00', 480],
  ['the night in which clocks go forward', '2026-03-28T23:00', '2026-03-29T07:00', 420],
  ['the night in which clocks go back', '2026-10-24T23:00', '2026-10-25T07:00', 540],
])('from 23:00 to 07:00 in %s', (_night, from, until, minutes) => {
  expect(elapsedMinutes(at(from), at(until))).toBe(minutes);
});

test.each([
  ['2026-01-15T22:59:59.999Z', '2026-01-15'],
  ['2026-01-15T23:00:00.000Z', '2026-01-16'],
  ['2026-07-15T21:59:59.999Z', '2026-07-15'],
  ['2026-07-15T22:00:00.000Z', '2026-07-16'],
])('%s falls on %s here', (instant, date) => {
  expect(localDateOf(new Date(instant))).toBe(date);
});

test('both hours that the clock calls half past two are told apart by their offset', () => {
  const shown = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map(instant => localTimeOf(new Date(instant)));
  expect(shown.map(time => [time.toPlainTime().toString(), time.offset])).toEqual([
    ['02:30:00', '+02:00'],
    ['02:30:00', '+01:00'],
  ]);
});
