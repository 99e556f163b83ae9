import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { leastOf } from './law.rules.ts';

const day = 86_400_000;

/** WT-19: who signs up late does so by herself; that it was late is kept, for the home employer's payroll. */
export function noticeFindings(facts: EligibilityFacts): Finding[] {
  const { shift, now } = facts;
  const limit = leastOf(facts, 'WT-19.notice');
  const counted = (shift.startsAt.getTime() - now.getTime()) / day;
  if (counted <= 0 || counted >= limit) return [];
  return [finding('SHORT_NOTICE', Enforcement.RECORD, { counted: Math.floor(counted), limit })];
}
