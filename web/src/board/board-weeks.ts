import type { OpenShiftFilter, WeekShiftFragment } from '../generated/operations.ts';
import { daysLater, localDate } from '../language/time.ts';

/** The filter narrowed to a week: days that were chosen count as far as they lie in it. */
export function weekTerms(terms: OpenShiftFilter, from: string, until: string): OpenShiftFilter {
  const later = terms.from && terms.from > from ? terms.from : from;
  const earlier = terms.until && terms.until < until ? terms.until : until;
  return { ...terms, from: later, until: earlier };
}

/** Days as columns and members as rows, by name; a shift stands on the day it starts in Amsterdam. */
export function weekOf(shifts: readonly WeekShiftFragment[], monday: string, unknown: string) {
  const days = Array.from({ length: 7 }, (_, index) => daysLater(monday, index));
  const rows = [...Map.groupBy(shifts, ({ member }) => member?.name ?? unknown)]
    .map(([name, its]) => ({
      name,
      byDay: days.map(day => its.filter(({ startsAt }) => localDate(startsAt) === day)),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  return { days, rows };
}
