import type { DeskShiftFragment } from '../generated/operations.ts';
import { currentLocale } from '../language/language.ts';
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

/** One row per department, by name, those without a shift too; a shift stands on the day it starts in Amsterdam. */
export function weekRows(
  shifts: readonly DeskShiftFragment[],
  monday: string,
  unknown: string,
  planned: readonly { readonly id: string; readonly name: string }[] = [],
): WeekRow[] {
  const departments = Map.groupBy(shifts, ({ department }) => department?.id ?? '');
  for (const { id } of planned) if (!departments.has(id)) departments.set(id, []);
  return [...departments]
    .map(([id, its]) => ({
      id,
      name: its[0]?.department?.name ?? planned.find(one => one.id === id)?.name ?? unknown,
      days: daysOfWeek(monday).map(day => shiftsOn(its, day)),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** Shifts of a day: those that begin on it, whenever they end. */
export function shiftsOn<Shift extends Pick<DeskShiftFragment, 'id' | 'startsAt'>>(
  shifts: readonly Shift[],
  day: string,
): Shift[] {
  return shifts
    .filter(({ startsAt }) => localDate(startsAt) === day)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
}

/** `maandag` for 1. */
export const weekdayName = (weekday: number): string =>
  new Intl.DateTimeFormat(currentLocale() === 'nl' ? 'nl-NL' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, weekday)), // 1 January 2024 was a Monday
  );
const waits = new Set(['SUBMITTED', 'PENDING_CHECK', 'SHORTLISTED']);

/** Sign-ups that wait for a decision of the planner. */
export function waitingCount({ signUps }: Pick<DeskShiftFragment, 'signUps'>): number {
  return (signUps?.nodes ?? []).filter(({ status }) => waits.has(status)).length;
}
