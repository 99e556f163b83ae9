import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { hour, startingIn } from './duty.rules.ts';
import { mostOf } from './law.rules.ts';
import { hoursOf, type Ledger } from './ledger.rules.ts';
import { windowsWith, workWith } from './window.rules.ts';

const day = 24 * hour;

/** WT-16: with work in calls at most 13 h of work in any 24 h. */
export function callWorkFindings(facts: EligibilityFacts, { shift, others }: Ledger): Finding[] {
  if (shift.work === 0) return [];
  const limit = mostOf(facts, 'WT-16.work-24-hours');
  const calls = startingIn(others, shift.from - 2 * day, shift.until + day).filter(({ kind }) => kind === 'CALL');
  const isCalledIn = (start: number) => calls.some(({ from, until }) => from < start + day && until > start);
  const work = windowsWith(others, shift, day)
    .filter(isCalledIn)
    .map(start => workWith(others, shift, start, start + day));
  const most = Math.max(0, ...work);
  if (most <= limit * hour) return [];
  const enforcement = calls.every(({ isCertain }) => isCertain) ? Enforcement.BLOCK : Enforcement.GATE;
  return [finding('ON_CALL_WORK', enforcement, { counted: hoursOf(most), limit })];
}
