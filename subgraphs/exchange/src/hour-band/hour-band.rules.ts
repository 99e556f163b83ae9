import { isOn } from '../eligibility/parameter.rules.ts';
import { clockMoment, dateOf, daysOf, weekdayOf, type DayNumber } from '../working-time/clock.rules.ts';
import { holidaysOn } from './holiday.rules.ts';

export type DayKind = 'MON_FRI' | 'SATURDAY' | 'SUNDAY_OR_HOLIDAY' | 'DEC_24_31';

/** A row of `hour_band`: when hours are of this band, by the cao of the home employer, on these days. */
export interface HourBand {
  readonly cao: string;
  readonly code: string;
  /** Local dates, both included; `validUntil` null = still in force. */
  readonly validFrom: string;
  readonly validUntil: string | null;
  /** What settlement grosses an hour by, in per cent. No pay: payroll stays with the home employer. */
  readonly weightPercent: number;
  /** Local times `HH:MM` of kinds of days; `24:00` is midnight. */
  readonly spans: readonly { readonly days: DayKind; readonly from: string; readonly until: string }[];
  /** Which holidays count as a Sunday; stands on the band of Sundays. */
  readonly holidays: readonly string[];
}

/** Minutes of one band in one month. */
export interface BandMinutes {
  /** First day of the local month. */
  readonly localMonth: string;
  readonly band: string;
  readonly minutes: number;
}

/** A stretch of work by instants, in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** The band of hours of which no cao is known, and of all that no other band names. */
export const regular = 'REGULAR';
const minute = 60_000;

/** Kinds of a day, the one that goes before others first: the evening of 24 December is that, also on a Sunday. */
function kindsOf(day: string, weekday: number, bands: readonly HourBand[]): DayKind[] {
  const isEve = day.endsWith('-12-24') || day.endsWith('-12-31');
  const isHoliday = holidaysOn(day).some(name => bands.some(({ holidays }) => holidays.includes(name)));
  const kind = weekday === 6 || isHoliday ? 'SUNDAY_OR_HOLIDAY' : weekday === 5 ? 'SATURDAY' : 'MON_FRI';
  return isEve ? ['DEC_24_31', kind] : [kind];
}

const hours = (time: string): number => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60;

/** Which band holds from when on within that day: instants in order, the first of them midnight. */
function cutsOf(dayNumber: DayNumber, bands: readonly HourBand[]): { from: number; band: string }[] {
  const day = dateOf(dayNumber);
  const inForce = bands.filter(({ validFrom, validUntil }) => isOn(day, validFrom, validUntil));
  const kinds = kindsOf(day, weekdayOf(dayNumber), inForce);
  const spans = inForce.flatMap(({ code, spans: all }) => all.map(span => ({ ...span, code })));
  const ofDay = kinds.map(kind => spans.filter(({ days }) => days === kind));
  const times = new Set([0, ...ofDay.flat().flatMap(({ from, until }) => [hours(from), hours(until)])]);
  return [...times]
    .filter(time => time < 24)
    .toSorted((a, b) => a - b)
    .map(time => {
      const holds = (span: { from: string; until: string }) => hours(span.from) <= time && time < hours(span.until);
      const found = ofDay.map(all => all.find(holds)).find(span => span !== undefined);
      return { from: clockMoment(dayNumber, time), band: found?.code ?? regular };
    });
}

/** Stretches by month and band, by elapsed time; `bands` are those of one cao, none = all of it regular. */
export function splitStretches(stretches: readonly Stretch[], bands: readonly HourBand[]): BandMinutes[] {
  const found = new Map<string, number>();
  for (const { from, until } of stretches)
    for (const dayNumber of daysOf(from, until)) {
      const cuts = cutsOf(dayNumber, bands);
      const end = clockMoment(dayNumber + 1, 0);
      cuts.forEach(({ from: start, band }, at) => {
        const length = Math.min(until, cuts[at + 1]?.from ?? end) - Math.max(from, start);
        const key = `${dateOf(dayNumber).slice(0, 7)}-01 ${band}`;
        if (length > 0) found.set(key, (found.get(key) ?? 0) + length / minute);
      });
    }
  return [...found].map(([key, minutes]) => ({ localMonth: key.slice(0, 10), band: key.slice(11), minutes }));
}

/**
 * Takes a break of which nobody told when it was from all bands alike, in whole minutes: the largest remainders first, so
 * that the rest is exactly the whole without the break.
 */
export function withoutBreak(parts: readonly BandMinutes[], breakMinutes: number): BandMinutes[] {
  const total = parts.reduce((sum, { minutes }) => sum + minutes, 0);
  if (total === 0 || breakMinutes === 0) return [...parts];
  const shares = parts.map(({ minutes }) => (minutes * breakMinutes) / total);
  const taken = shares.map(Math.floor);
  const left = breakMinutes - taken.reduce((sum, one) => sum + one, 0);
  const byRemainder = shares.map((share, at) => ({ at, rest: share - taken[at]! }));
  byRemainder.sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) taken[at]! += 1;
  return parts
    .map((part, at) => ({ ...part, minutes: part.minutes - taken[at]! }))
    .filter(({ minutes }) => minutes !== 0);
}

/** What is asked of `now` compared to `before`: a correction's signed minutes by month and band. */
export function bandDifference(now: readonly BandMinutes[], before: readonly BandMinutes[]): BandMinutes[] {
  const keyOf = ({ localMonth, band }: BandMinutes) => `${localMonth} ${band}`;
  const sums = new Map<string, number>();
  for (const one of now) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.minutes);
  for (const one of before) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) - one.minutes);
  return [...sums]
    .filter(([, minutes]) => minutes !== 0)
    .map(([key, minutes]) => ({ localMonth: key.slice(0, 10), band: key.slice(11), minutes }));
}
