import { expect, test } from '@jest/globals';
import { daysAtHome } from '../../testing/facts.ts';
import { counted, shift } from '../../testing/found.ts';

const night = shift('2026-09-14T22:00+02:00', '2026-09-15T06:00+02:00');
/** Nights that end at that time, so many days apart, before the shift. */
const nights = (count: number, apart: number, until = '06:00') =>
  Array.from({ length: count }, (_, n) =>
    daysAtHome(
      Temporal.PlainDate.from('2026-09-14')
        .subtract({ days: apart * (n + 1) })
        .toString(),
      1,
      '22:00',
      until,
    ),
  ).flat();

test.each([
  ['the 36th in 16 weeks', nights(35, 3), []],
  ['the 37th', nights(36, 3), ['GATE 37 36']],
  ['the 37th, when one of them ended at 02:00', [...nights(35, 3), ...nights(1, 1, '02:00')], []],
  ['the 37th, when one of them ended later', [...nights(35, 3), ...nights(1, 1, '02:01')], ['GATE 37 36']],
  ['36 in 15 weeks and 5 days, and one 16 weeks ago', [...nights(35, 3), ...nights(1, 112)], []],
])('WT-10: %s', (_name, intervals, expected) => {
  expect(counted('TOO_MANY_NIGHTS', { shift: night, person: { intervals } })).toEqual(expected);
});

test('WT-10: beyond both collective limits it is refused', () => {
  const class140 = (count: number) =>
    counted('TOO_MANY_NIGHTS', { shift: night, person: { intervals: nights(count, 2) } });
  expect([class140(139), class140(140)]).toEqual([['GATE 56 36'], ['BLOCK 56 36']]);
  // 7 nights until 03:00 are 21 h at night in 2 weeks: that alone keeps it open.
  const short = { shift: shift('2026-09-14T22:00+02:00', '2026-09-15T03:00+02:00') };
  expect(counted('TOO_MANY_NIGHTS', { ...short, person: { intervals: nights(140, 2, '03:00') } })).toEqual([
    'GATE 56 36',
  ]);
});

test('WT-10: a day is no night, however many nights there were', () => {
  const day = shift('2026-09-16T08:00+02:00', '2026-09-16T16:00+02:00');
  expect(counted('TOO_MANY_NIGHTS', { shift: day, person: { intervals: nights(60, 1) } })).toEqual([]);
});
