import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { daysOf, weekdayOf, type DayNumber } from './clock.rules.ts';
import { isWork, startingIn, week, type Duty } from './duty.rules.ts';
import { caoNumbers, leastOf } from './law.rules.ts';
import type { Ledger } from './ledger.rules.ts';

const [saturday, sunday] = [5, 6];
const weeks = 52;

/** Sundays, and weekends by their Sunday, that duties touch. */
function worked(duties: readonly Duty[]): { sundays: Set<DayNumber>; weekends: Set<DayNumber> } {
  const days = duties.flatMap(({ from, until }) => daysOf(from, until));
  const sundays = new Set(days.filter(day => weekdayOf(day) === sunday));
  const saturdays = days.filter(day => weekdayOf(day) === saturday).map(day => day + 1);
  return { sundays, weekends: new Set([...sundays, ...saturdays]) };
}

/** WT-14: 13 free Sundays in 52 weeks, by some caos 22 free weekends; the home employer sees to it, so it is told. */
export function sundayFindings(facts: EligibilityFacts, { shift, others }: Ledger): Finding[] {
  const own = worked([shift]);
  if (!isWork(shift) || own.weekends.size === 0) return [];
  const year = startingIn(others, shift.until - weeks * week, shift.until).filter(isWork);
  const { sundays, weekends } = worked([...year, shift]);
  const signal = (counted: number, least: number) =>
    counted > weeks - least
      ? [finding('SUNDAYS_WORKED', Enforcement.SIGNAL, { counted, limit: weeks - least, weeks })]
      : [];
  const ofLaw = own.sundays.size > 0 ? signal(sundays.size, leastOf(facts, 'WT-14.free-sundays')) : [];
  if (ofLaw.length > 0) return ofLaw;
  return caoNumbers(facts, 'WT-14.free-weekends')
    .flatMap(least => signal(weekends.size, least))
    .slice(0, 1);
}
