import { expect, test } from '@jest/globals';
import { instant } from '../../testing/facts.ts';
import { overlap, spansOf, type Span, type SlotProblem } from './availability.rules.ts';

const now = instant('2026-01-12T10:00+01:00');
const iso = (spans: Span[] | SlotProblem) =>
  typeof spans === 'string'
    ? spans
    : spans.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()]);
const of = (startsAt: string, endsAt: string, repeatWeeks = 0) => iso(spansOf({ startsAt, endsAt, repeatWeeks }, now));

test('the same clock each week, also when clocks change between', () => {
  expect(of('2026-03-24T07:30', '2026-03-24T16:00', 1)).toEqual([
    ['2026-03-24T06:30:00.000Z', '2026-03-24T15:00:00.000Z'],
    ['2026-03-31T05:30:00.000Z', '2026-03-31T14:00:00.000Z'],
  ]);
});

test.each<[string, string, number, SlotProblem | 'fine']>([
  ['2026-02-02T07:30', '2026-02-02T16:00', 12, 'fine'],
  ['2026-02-02T07:30', '2026-02-02T16:00', 13, 'TOO_MANY_WEEKS'],
  ['2026-02-02T07:30', '2026-02-02T16:00', -1, 'TOO_MANY_WEEKS'],
  ['2 februari 7:30', '2026-02-02T16:00', 0, 'NOT_A_TIME'],
  ['2026-02-30T07:30', '2026-02-02T16:00', 0, 'NOT_A_TIME'],
  ['2026-02-02T07:30', '2026-02-02T07:30', 0, 'ENDS_BEFORE_IT_STARTS'],
  ['2026-02-02T07:30', '2026-02-02T07:31', 0, 'fine'],
  ['2026-02-02T07:30', '2026-02-03T07:30', 0, 'fine'],
  ['2026-02-02T07:30', '2026-02-03T07:31', 0, 'TOO_LONG'],
  ['2026-01-12T10:00', '2026-01-12T12:00', 0, 'BEGUN'],
  ['2026-01-12T10:01', '2026-01-12T12:00', 0, 'fine'],
  ['2026-03-29T02:30', '2026-03-29T09:00', 0, 'NON_EXISTENT_TIME'],
  ['2026-03-22T02:30', '2026-03-22T09:00', 1, 'NON_EXISTENT_TIME'],
  ['2026-10-25T02:30', '2026-10-25T09:00', 0, 'AMBIGUOUS_TIME'],
  ['2026-10-25T02:30+02:00', '2026-10-25T09:00', 0, 'fine'],
  ['2026-10-25T02:30+05:00', '2026-10-25T09:00', 0, 'NON_EXISTENT_TIME'],
])('%s to %s for %i weeks more: %s', (from, until, weeks, expected) => {
  const found = of(from, until, weeks);
  expect(typeof found === 'string' ? found : 'fine').toBe(expected);
});

test('an hour that comes twice is the one that its offset says', () => {
  expect(of('2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00')).toEqual([
    ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
  ]);
});

test('what begins when the other ends does not overlap', () => {
  const span = (from: number, until: number): Span => ({ startsAt: new Date(from), endsAt: new Date(until) });
  expect([overlap(span(1, 3), span(3, 5)), overlap(span(1, 4), span(3, 5)), overlap(span(3, 5), span(1, 3))]).toEqual([
    false,
    true,
    false,
  ]);
});
