import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hourBandRows } from '../../migrations/0040-hour-bands.ts';
import { parameters } from '../../testing/facts.ts';
import { bandDifference, type BandMinutes } from '../hour-band/hour-band.rules.ts';
import type { DutyKind } from '../working-time/duty.rules.ts';
import { bandsOfTimes, workedMinutes, type SheetTimes } from './sheet-hours.rules.ts';

const minute = 60_000;
/** Days around both clock changes, year's end and the end of a month, and any other of five years. */
const days = ['2025-10-25', '2026-03-28', '2026-12-24', '2026-12-31', '2025-01-31', '2026-10-24'].map(day =>
  Date.parse(`${day}T00:00:00Z`),
);
const start = fc.oneof(
  fc.tuple(fc.constantFrom(...days), fc.integer({ min: 0, max: 2_880 })).map(([day, add]) => day + add * minute),
  fc.integer({ min: 0, max: 5 * 365 * 1_440 }).map(add => Date.parse('2024-01-01T00:00Z') + add * minute),
);

const times: fc.Arbitrary<SheetTimes> = fc
  .record({
    from: start,
    length: fc.integer({ min: 1, max: 1_440 }),
    share: fc.double({ min: 0, max: 0.99, noNaN: true }),
    kind: fc.constantFrom<DutyKind>('REGULAR', 'PRESENCE_DUTY', 'STANDBY'),
    calls: fc.array(fc.tuple(fc.nat(1_439), fc.integer({ min: 1, max: 240 })), { maxLength: 6 }),
  })
  .map(({ from, length, share, kind, calls }) => ({
    kind,
    startsAt: new Date(from),
    endsAt: new Date(from + length * minute),
    breakMinutes: kind === 'REGULAR' ? Math.floor(length * share) : 0,
    calls: calls
      .filter(([at, lasts]) => kind === 'STANDBY' && at + lasts <= length)
      .map(([at, lasts]) => ({
        startsAt: new Date(from + at * minute),
        endsAt: new Date(from + (at + lasts) * minute),
      })),
  }));
const cao = fc.constantFrom('ZIEKENHUIZEN', 'UMC', 'AMBULANCEZORG', null);
const sum = (parts: readonly BandMinutes[]) => parts.reduce((total, { minutes }) => total + minutes, 0);
const split = (one: SheetTimes, of: string | null) => bandsOfTimes(one, of, hourBandRows, parameters);

test('bands sum exactly to the minutes of the sheet, in whole minutes above 0, also over clock changes', () => {
  fc.assert(
    fc.property(times, cao, (one, of) => {
      const parts = split(one, of);
      expect(sum(parts)).toBe(workedMinutes(one, parameters));
      expect(parts.every(({ minutes }) => Number.isInteger(minutes) && minutes > 0)).toBe(true);
      expect(new Set(parts.map(({ localMonth, band }) => localMonth + band)).size).toBe(parts.length);
    }),
    { numRuns: 2_000 },
  );
});

test('however often hours are corrected, all entries together are the last truth, band by band', () => {
  const keyed = (parts: readonly BandMinutes[]) =>
    parts
      .filter(({ minutes }) => minutes !== 0)
      .map(({ localMonth, band, minutes }) => `${localMonth} ${band} ${minutes}`)
      .toSorted();
  fc.assert(
    fc.property(fc.array(times, { minLength: 1, maxLength: 6 }), cao, (history, of) => {
      const entries: BandMinutes[] = [];
      for (const truth of history) entries.push(...bandDifference(split(truth, of), entries));
      expect(keyed(bandDifference(entries, []))).toEqual(keyed(split(history.at(-1)!, of)));
      expect(sum(entries)).toBe(workedMinutes(history.at(-1)!, parameters));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['a night while clocks go back', '2025-10-25T23:00+02:00', '2025-10-26T07:00+01:00', 540],
  ['a night while clocks go forward', '2026-03-28T23:00+01:00', '2026-03-29T07:00+02:00', 420],
])('%s: elapsed time', (_name, startsAt, endsAt, expected) => {
  const one: SheetTimes = {
    kind: 'REGULAR',
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    breakMinutes: 0,
    calls: [],
  };
  expect(workedMinutes(one, parameters)).toBe(expected);
});

test.each([
  ['a call of ten minutes counts half an hour', [[0, 10]], 30],
  ['of thirty-one as it was', [[0, 31]], 31],
  [
    'two within half an hour count together',
    [
      [0, 10],
      [20, 50],
    ],
    50,
  ],
  [
    'two further apart by themselves',
    [
      [0, 10],
      [31, 71],
    ],
    70,
  ],
])('WT-16: %s', (_name, spans, expected) => {
  const from = Date.parse('2026-06-08T20:00Z');
  const at = (minutes: number) => new Date(from + minutes * minute);
  const calls = spans.map(([begin, end]) => ({ startsAt: at(begin!), endsAt: at(end!) }));
  expect(workedMinutes({ kind: 'STANDBY', startsAt: at(0), endsAt: at(600), breakMinutes: 0, calls }, parameters)).toBe(
    expected,
  );
});
