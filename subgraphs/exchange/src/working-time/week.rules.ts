import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { dateOf, dayNumberOf, type DayNumber } from './clock.rules.ts';
import { hour, isWork, week, type Duty } from './duty.rules.ts';
import type { Asked } from './law.rules.ts';
import { hoursOf } from './ledger.rules.ts';
import { shortRestsOf } from './rest.rules.ts';
import { restLawOf } from './rest-law.rules.ts';
import { nightsInARow } from './series.rules.ts';

/** A week of somebody, as she reads it. */
export interface WorkingWeek {
  readonly days: readonly { readonly date: string; readonly duties: readonly Duty[] }[];
  readonly workHours: number;
  /** Most nights in a row that touch the week. */
  readonly nightsInARow: number;
  /** Hours; null when there is no rest between two shifts. */
  readonly shortestRestHours: number | null;
  /** Rests below the one that the law asks after that shift. */
  readonly quickReturns: number;
  readonly unreadableDays: readonly string[];
}

const lengthDays = 7;

/** Seven days of a ledger from a day on; duties by the day on which they begin, rests with the shifts on both sides. */
export function weekFrom(
  facts: Asked & Pick<EligibilityFacts, 'person'>,
  ledger: readonly Duty[],
  first: DayNumber,
): WorkingWeek {
  const numbers = Array.from({ length: lengthDays }, (_, add) => first + add);
  const isIn = (duty: Duty) => numbers.includes(dayNumberOf(duty.from));
  const own = ledger.filter(isIn);
  const days = numbers.map(day => ({ date: dateOf(day), duties: own.filter(({ from }) => dayNumberOf(from) === day) }));
  const work = ledger.filter(isWork);
  const beside = work.filter((duty, at) => [work[at - 1], duty, work[at + 1]].some(one => one && isIn(one)));
  const rests = beside
    .slice(1)
    .map((next, at) => next.from - beside[at]!.until)
    .filter(rest => rest >= 0 && rest < week);
  const rows = nightsInARow(work)
    .filter(nights => nights.some(isIn))
    .map(nights => nights.length);
  const touched = new Set(numbers.map(dateOf));
  return {
    days,
    workHours: hoursOf(own.reduce((total, one) => total + one.work, 0)),
    nightsInARow: Math.max(0, ...rows),
    shortestRestHours: rests.length > 0 ? Math.min(...rests) / hour : null,
    quickReturns: shortRestsOf(beside, restLawOf(facts)).length,
    unreadableDays: facts.person.intervals
      .filter(({ startsAt, onDay }) => startsAt === null && touched.has(onDay))
      .map(({ onDay }) => onDay),
  };
}
