import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { hour, isWork, startingIn, week, type Duty } from './duty.rules.ts';
import { leastOf } from './law.rules.ts';
import { hoursOf, type Ledger } from './ledger.rules.ts';

/** Lengths of rest in a span that begins with a duty, clipped at its end. */
export function restsIn(duties: readonly Duty[], from: number, until: number): number[] {
  const rests: number[] = [];
  let free = from;
  for (const duty of startingIn(duties, from, until)) {
    if (duty.from > free) rests.push(duty.from - free);
    free = Math.max(free, duty.until);
  }
  return free < until ? [...rests, until - free] : rests;
}

/**
 * WT-5: in 7 × 24 h from the first duty on 36 h of rest, or in 14 × 24 h 72 h in parts of 32 h at least. A span begins
 * with a duty; one that began in the middle of a rest could always find two halves of it too short.
 */
export function weeklyRestFindings(facts: EligibilityFacts, { shift, all }: Ledger): Finding[] {
  if (!isWork(shift)) return [];
  const least = (id: string) => leastOf(facts, `WT-5.${id}`);
  const [weekly, twoWeekly, part] = [least('weekly-rest'), least('two-weekly-rest'), least('rest-part')];
  const work = startingIn(all, shift.from - 2 * week, shift.until + 2 * week).filter(isWork);
  const isRested = (from: number) =>
    restsIn(work, from, from + week).some(rest => rest >= weekly * hour) ||
    sum(restsIn(work, from, from + 2 * week).filter(rest => rest >= part * hour)) >= twoWeekly * hour;
  const tired = startingIn(work, shift.from - week + 1, shift.until).filter(({ from }) => !isRested(from));
  if (tired.length === 0) return [];
  const longest = Math.max(...tired.map(({ from }) => Math.max(0, ...restsIn(work, from, from + week))));
  return [finding('WEEKLY_REST_MISSING', Enforcement.GATE, { restHours: hoursOf(longest), minimumRestHours: weekly })];
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, one) => total + one, 0);
