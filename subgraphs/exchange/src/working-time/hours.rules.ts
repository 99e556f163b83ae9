import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { hour, startingIn, week } from './duty.rules.ts';
import { mostOf } from './law.rules.ts';
import { hoursOf, type Ledger } from './ledger.rules.ts';
import { isComplete } from './roster-known.rules.ts';
import { windowsWith, workWith } from './window.rules.ts';

const mostWork = ({ shift, others }: Ledger, length: number): number =>
  Math.max(0, ...windowsWith(others, shift, length).map(start => workWith(others, shift, start, start + length)));

/** WT-2: at most 60 h of work in any 7 × 24 h; what is not known in full is for somebody to look at. */
export function weekFindings(facts: EligibilityFacts, ledger: Ledger): Finding[] {
  if (ledger.shift.work === 0) return [];
  const limit = mostOf(facts, 'WT-2.week');
  const work = mostWork(ledger, week);
  if (work <= limit * hour) return [];
  const enforcement = isComplete(facts) ? Enforcement.BLOCK : Enforcement.GATE;
  return [finding('WEEK_TOO_LONG', enforcement, { counted: hoursOf(work), limit })];
}

/** WT-3: 55 h a week on average over any 4 weeks, 48 h over any 16. */
export function averageFindings(facts: EligibilityFacts, ledger: Ledger): Finding[] {
  if (ledger.shift.work === 0) return [];
  return [4, 16].flatMap(weeks => {
    const limit = mostOf(facts, `WT-3.average-${weeks}-weeks`);
    const average = mostWork(ledger, weeks * week) / weeks;
    if (average <= limit * hour) return [];
    return [finding('AVERAGE_TOO_HIGH', Enforcement.GATE, { counted: hoursOf(average), limit, weeks })];
  });
}

/** WT-11: who works 16 nights or more in 16 weeks works 40 h a week on average over them. */
export function nightAverageFindings(facts: EligibilityFacts, { shift, others }: Ledger): Finding[] {
  if (shift.work === 0) return [];
  const length = 16 * week;
  const nights = mostOf(facts, 'WT-11.nights');
  const near = startingIn(others, shift.from - length, shift.until + length);
  const starts = [...near, shift].filter(({ night }) => night !== null).map(({ from }) => from);
  if (starts.length < nights) return [];
  const limit = mostOf(facts, 'WT-11.average-16-weeks');
  // A night belongs to the window in which it begins.
  const nightsFrom = (start: number) => starts.filter(from => from >= start && from < start + length).length;
  const averages = windowsWith(others, shift, length)
    .map(start => ({ start, average: workWith(others, shift, start, start + length) / 16 }))
    .filter(({ start, average }) => average > limit * hour && nightsFrom(start) >= nights)
    .map(({ average }) => average);
  if (averages.length === 0) return [];
  const counted = hoursOf(Math.max(...averages));
  return [finding('NIGHT_AVERAGE_TOO_HIGH', Enforcement.GATE, { counted, limit, weeks: 16 })];
}
