import { expect, test } from '@jest/globals';
import { daysAtHome } from '../../testing/facts.ts';
import { counted, shift } from '../../testing/found.ts';

const day = (until: string, breakMinutes: number) => ({
  shift: { ...shift('2026-06-08T07:00+02:00', until), breakMinutes },
});
const night = (until: string, breakMinutes = 45) => ({
  shift: { ...shift('2026-06-08T20:00+02:00', until), breakMinutes },
});

test.each([
  ['12 h net of a break', day('2026-06-08T19:45+02:00', 45), []],
  ['a minute more', day('2026-06-08T19:46+02:00', 45), ['BLOCK 12.02 12']],
  ['12 h net in a night', night('2026-06-09T08:45+02:00'), []],
  ['a minute more in a night', night('2026-06-09T08:46+02:00'), ['BLOCK 12.02 12']],
  [
    '24 h of presence duty',
    { shift: { ...night('2026-06-09T20:00+02:00').shift, kind: 'PRESENCE_DUTY' as const } },
    [],
  ],
])('WT-1: %s', (_name, over, expected) => {
  expect(counted('SHIFT_TOO_LONG', over)).toEqual(expected);
});

test('WT-1: over the night in which the clocks go back a shift from 20:00 to 08:00 is 13 h long', () => {
  const over = { shift: { ...shift('2026-10-24T20:00+02:00', '2026-10-25T08:00+01:00'), breakMinutes: 45 } };
  expect(counted('SHIFT_TOO_LONG', over)).toEqual(['BLOCK 12.25 12']);
});

const longNights = (first: string, nights: number) => daysAtHome(first, nights, '20:00', '08:00');

test.each([
  ['10 h of a night', night('2026-06-09T06:45+02:00'), []],
  ['a minute more, the first', night('2026-06-09T06:46+02:00'), ['GATE 1 5']],
  ['more by day', day('2026-06-08T18:46+02:00', 45), []],
  [
    'the fifth in two weeks',
    { ...night('2026-06-09T08:00+02:00'), person: { intervals: longNights('2026-05-27', 4) } },
    ['GATE 5 5'],
  ],
  [
    'the sixth in two weeks',
    { ...night('2026-06-09T08:00+02:00'), person: { intervals: longNights('2026-05-27', 5) } },
    ['BLOCK 6 5'],
  ],
  [
    'the sixth, two weeks after the first',
    { ...night('2026-06-09T08:00+02:00'), person: { intervals: longNights('2026-05-25', 5) } },
    ['GATE 5 5'],
  ],
] as const)('WT-7: %s', (_name, over, expected) => {
  expect(counted('LONG_NIGHT', over as never)).toEqual(expected);
});

/** One every 16 days: never more than one in two weeks. */
const everySixteenDays = (nights: number) =>
  Array.from({ length: nights }, (_, n) =>
    daysAtHome(
      Temporal.PlainDate.from('2026-06-08')
        .subtract({ days: 16 * (n + 1) })
        .toString(),
      1,
      '20:00',
      '08:00',
    ),
  ).flat();

test.each([
  [21, ['GATE 1 5']],
  [22, ['BLOCK 23 22']],
])('WT-7: %i long nights of the last 52 weeks', (nights, expected) => {
  expect(
    counted('LONG_NIGHT', { ...night('2026-06-09T08:00+02:00'), person: { intervals: everySixteenDays(nights) } }),
  ).toEqual(expected);
});
