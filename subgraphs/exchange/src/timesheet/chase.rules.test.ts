import { describe, expect, test } from '@jest/globals';
import { dueStages } from './chase.rules.ts';
import { cutOffFor, cutOffOf } from './cut-off.rules.ts';

const now = new Date('2026-03-10T10:00:00Z');
const days = { HOLDER: 2, DEPUTY: 4, HR: 7 };
const ago = (count: number, milliseconds = 0) => new Date(now.getTime() - count * 86_400_000 - milliseconds);

test.each([
  [2, -1, [], []],
  [2, 0, ['HOLDER'], ['HOLDER']],
  [4, -1, ['HOLDER'], ['HOLDER']],
  [4, 0, ['HOLDER', 'DEPUTY'], ['HOLDER']],
  [7, -1, ['HOLDER', 'DEPUTY'], ['HOLDER']],
  [7, 0, ['HOLDER', 'DEPUTY', 'HR'], ['HOLDER', 'HR']],
])('TS-2: waits %i days and %i ms', (count, milliseconds, atHost, atHer) => {
  const due = (isHers: boolean) => dueStages({ waitingSince: ago(count, milliseconds), isHers }, days, now);
  expect([due(false), due(true)]).toEqual([atHost, atHer]);
});

describe('TS-1: the fifth working day', () => {
  test.each([
    ['2026-03', '2026-03-06T23:00:00.000Z', 'Friday 6 March'],
    ['2026-04', '2026-04-09T22:00:00.000Z', 'Good Friday and Easter Monday do not count'],
    ['2026-01', '2026-01-08T23:00:00.000Z', 'nor does New Year'],
    ['2025-05', '2025-05-08T22:00:00.000Z', 'nor Liberation Day in its fifth year'],
  ])('of %s ends at %s: %s', (month, at) =>
    expect(cutOffOf(Temporal.PlainYearMonth.from(month), 5).toISOString()).toBe(at),
  );

  test.each([
    ['worked in March, asked in March', '2026-03-31T20:00Z', '2026-03-31T21:00Z', '2026-04-09T22:00:00.000Z'],
    ['worked in the last hour of March', '2026-03-31T21:59Z', '2026-04-01T00:00Z', '2026-04-09T22:00:00.000Z'],
    ['ended in the first minute of April', '2026-03-31T22:00Z', '2026-04-01T00:00Z', '2026-05-07T22:00:00.000Z'],
    ['a millisecond before the cut-off', '2026-03-02T20:00Z', '2026-04-09T21:59:59.999Z', '2026-04-09T22:00:00.000Z'],
    ['at the cut-off: late, so the next', '2026-03-02T20:00Z', '2026-04-09T22:00:00.000Z', '2026-05-07T22:00:00.000Z'],
    ['months late', '2026-01-02T20:00Z', '2026-04-01T00:00Z', '2026-04-09T22:00:00.000Z'],
  ])('%s', (_name, endsAt, asked, expected) =>
    expect(cutOffFor(new Date(endsAt), new Date(asked), 5).toISOString()).toBe(expected),
  );
});
