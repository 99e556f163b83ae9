import type { DeskShiftFragment } from '../generated/operations.ts';
import { daysLater, localDate } from '../language/time.ts';

export interface WeekRow {
  readonly id: string;
  readonly name: string;
  /** The shifts of each of the seven days, by start. */
  readonly days: readonly (readonly DeskShiftFragment[])[];
}

export function daysOfWeek(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) => daysLater(monday, index));
}

/** One row per department, by name; a shift stands on the day it starts in Amsterdam. */
export function weekRows(shifts: readonly DeskShiftFragment[], monday: string, unknown: string): WeekRow[] {
  const departments = Map.groupBy(shifts, ({ department }) => department?.id ?? '');
  return [...departments]
    .map(([id, its]) => ({
      id,
      name: its[0]?.department?.name ?? unknown,
      days: daysOfWeek(monday).map(day => shiftsOn(its, day)),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

export function shiftsOn(shifts: readonly DeskShiftFragment[], day: string): DeskShiftFragment[] {
  return shifts
    .filter(({ startsAt }) => localDate(startsAt) === day)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
}

const waits = new Set(['SUBMITTED', 'PENDING_CHECK', 'SHORTLISTED']);

/** Sign-ups that wait for a decision of the planner. */
export function waitingCount({ signUps }: Pick<DeskShiftFragment, 'signUps'>): number {
  return (signUps?.nodes ?? []).filter(({ status }) => waits.has(status)).length;
}
