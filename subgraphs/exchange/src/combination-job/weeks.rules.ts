import type { WorkInterval } from '../eligibility/facts.rules.ts';
import { Weekday } from '../participation/participation.rules.ts';
import { clockMoment, dateOf, dayNumberOf, weekdayOf, type DayNumber } from '../working-time/clock.rules.ts';

/** Work that returns: a day of a week, at one of the two employers. Times are those of the clock on the wall. */
export interface PatternDay {
  readonly weekday: Weekday;
  readonly memberId: string;
  /** `HH:mm`; an end that is not later than the start is on the next day. */
  readonly from: string;
  readonly until: string;
  readonly breakMinutes: number;
}

/** One week of the pattern, its days in any order. */
export type PatternWeek = readonly PatternDay[];

/** A version of a combination job, as far as time goes. */
export interface Pattern {
  readonly weeks: readonly PatternWeek[];
  /** Local dates, both included; `endsOn` null = until a later version. */
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** A span that a pattern makes; instants in milliseconds. */
export interface PatternSpan {
  readonly day: PatternDay;
  /** Which week of the pattern, from 0. */
  readonly week: number;
  readonly onDay: DayNumber;
  readonly from: number;
  readonly until: number;
}

export type PatternProblem =
  | 'NO_WEEKS'
  | 'TOO_MANY_WEEKS'
  | 'NOT_A_TIME'
  | 'INVALID_BREAK'
  | 'UNKNOWN_EMPLOYER'
  | 'ONE_EMPLOYER';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;
const mostWeeks = 13;
const mostDaysAWeek = 14;
const minute = 60_000;

export const dayNumber = (date: string): DayNumber => dayNumberOf(Date.parse(`${date}T12:00:00Z`));

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Minutes by the clock; elapsed they are an hour more or less when the clocks change. */
const lengthOf = ({ from, until }: PatternDay): number => ((minutesOf(until) - minutesOf(from) + 1439) % 1440) + 1;

/** What speaks against the shape of a pattern; null when nothing does. The law is asked by its findings. */
export function patternProblem(weeks: readonly PatternWeek[], memberIds: readonly string[]): PatternProblem | null {
  const days = weeks.flat();
  if (days.length === 0) return 'NO_WEEKS';
  if (weeks.length > mostWeeks || weeks.some(one => one.length > mostDaysAWeek)) return 'TOO_MANY_WEEKS';
  if (days.some(({ from, until }) => !time.test(from) || !time.test(until))) return 'NOT_A_TIME';
  if (days.some(one => one.breakMinutes < 0 || one.breakMinutes >= lengthOf(one))) return 'INVALID_BREAK';
  if (days.some(({ memberId }) => !memberIds.includes(memberId))) return 'UNKNOWN_EMPLOYER';
  return memberIds.every(id => days.some(({ memberId }) => memberId === id)) ? null : 'ONE_EMPLOYER';
}

/**
 * The instant at which the clock shows that time: the first of two in the autumn; what the spring skips is as long after
 * the gap as it would have been into it. A pattern that returns has an instant on each of its days: nobody typed it for
 * that day, so nobody can be asked.
 */
const moment = (day: DayNumber, clock: string): number =>
  clockMoment(day, Number(clock.slice(0, 2))) + Number(clock.slice(3)) * minute;

const weekdays = Object.values(Weekday);

/** Everything that the pattern makes that begins on these days, both included, by start. Weeks are counted from Monday. */
export function spansOf({ weeks, startsOn, endsOn }: Pattern, first: DayNumber, last: DayNumber): PatternSpan[] {
  const begins = dayNumber(startsOn);
  const monday = begins - weekdayOf(begins);
  const [from, until] = [Math.max(begins, first), Math.min(last, endsOn === null ? last : dayNumber(endsOn))];
  const spans: PatternSpan[] = [];
  for (let onDay = from; onDay <= until; onDay++) {
    const week = Math.floor((onDay - monday) / 7) % weeks.length;
    for (const day of weeks[week]!)
      if (weekdays.indexOf(day.weekday) === weekdayOf(onDay)) spans.push(spanOf(day, week, onDay));
  }
  return spans.sort((a, b) => a.from - b.from);
}

function spanOf(day: PatternDay, week: number, onDay: DayNumber): PatternSpan {
  const endsOnDay = day.until > day.from ? onDay : onDay + 1;
  return { day, week, onDay, from: moment(onDay, day.from), until: moment(endsOnDay, day.until) };
}

/**
 * The same as work of the one ledger, counted once: on a day of which an employer's roster tells work, that is what was
 * planned or done there, and the pattern says no more.
 */
export function intervalsOf(
  patterns: readonly Pattern[],
  told: readonly Pick<WorkInterval, 'memberId' | 'onDay' | 'startsAt'>[],
  first: DayNumber,
  last: DayNumber,
): WorkInterval[] {
  const known = new Set(told.flatMap(({ memberId, onDay, startsAt }) => (startsAt ? [`${memberId} ${onDay}`] : [])));
  return patterns
    .flatMap(one => spansOf(one, first, last))
    .flatMap(({ day: { memberId, breakMinutes }, onDay, from, until }) => {
      const date = dateOf(onDay);
      if (known.has(`${memberId} ${date}`)) return [];
      const span = { startsAt: new Date(from), endsAt: new Date(until), onDay: date, breakMinutes };
      return [{ memberId, origin: 'COMBINATION_JOB', kind: 'REGULAR', ...span } as const];
    });
}
