import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { laterDay } from './local-moment.rules.ts';
import { plannedSpan, type PlannedSpan, type Times } from './shift-plan.rules.ts';
import type { ShiftProblem } from './shift-problem.rules.ts';

/** How a first shift comes back. */
export interface Repeat {
  /** ISO: 1 for Monday to 7 for Sunday; empty = the weekday of the first. */
  readonly weekdays: readonly number[];
  /** Last local date, included; null when `weeks` says it. */
  readonly until: string | null;
  /** How many weeks, that of the first among them; null when `until` says it. */
  readonly weeks: number | null;
}

export const mostWeeks = 53;
const week = 7;

/** The days after the first on which the shift is, the first (0) among them, in order; null for a repeat that is none. */
export function seriesDays(first: Temporal.PlainDate, { weekdays, until, weeks }: Repeat): number[] | null {
  if ((until === null) === (weeks === null)) return null;
  const days = until === null ? weeks! * week - 1 : first.until(Temporal.PlainDate.from(until)).days;
  if (!(days >= 0 && days < mostWeeks * week) || !weekdays.every(one => one >= 1 && one <= week)) return null;
  const on = weekdays.length > 0 ? weekdays : [first.dayOfWeek];
  return Array.from({ length: days + 1 }, (_, day) => day).filter(
    day => day === 0 || on.includes(first.add({ days: day }).dayOfWeek),
  );
}

/** One day on which a shift with these times was meant to be. */
export interface DatedSpan {
  readonly date: string;
  readonly span: PlannedSpan | readonly ShiftProblem[];
}

/** The same wall times on each of those days: over a change of the clocks the hours that pass differ. */
export function repeated(
  what: Parameters<typeof plannedSpan>[0],
  { start, end }: Times,
  days: readonly number[],
  parameters: readonly RuleParameter[],
  now: Date,
): DatedSpan[] {
  return days.map(day => ({
    date: start.local.add({ days: day }).toPlainDate().toString(),
    span: plannedSpan(what, { start: laterDay(start, day), end: laterDay(end, day) }, parameters, now),
  }));
}

export const isPossible = (one: DatedSpan): one is DatedSpan & { span: PlannedSpan } => !Array.isArray(one.span);
