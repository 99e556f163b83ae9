import type { EligibilityFacts, RuleParameter } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { isOnCall } from './duty.rules.ts';
import { isMinor, minorBreak } from './minor.rules.ts';

const minute = 60_000;

/** WT-13: the break, in minutes, that the law asks for a span of so many minutes. */
export function lawfulBreak(spanMinutes: number, parameters: readonly RuleParameter[], day: string): number {
  const number = (id: string) => parameterOn(parameters, `WT-13.${id}`, day);
  if (spanMinutes > number('work-with-long-break')) return number('long-break');
  return spanMinutes > number('work-with-break') ? number('break') : 0;
}

/** WT-13: the host planned less break than the law asks; it is told, and she knows what she is owed. */
export function breakFindings(facts: EligibilityFacts): Finding[] {
  const { shift, day, parameters } = facts;
  if (isOnCall(shift) || shift.kind === 'PRESENCE_DUTY') return [];
  const span = (shift.endsAt.getTime() - shift.startsAt.getTime()) / minute;
  const limit = lawfulBreak(span, parameters, day);
  const ofYoung = isMinor(facts) ? minorBreak(span, parameters, day) : 0;
  if (shift.breakMinutes < ofYoung && ofYoung > limit)
    return [finding('MINOR_BREAK', Enforcement.SIGNAL, { counted: shift.breakMinutes, limit: ofYoung })];
  if (shift.breakMinutes >= limit) return [];
  return [finding('BREAK_TOO_SHORT', Enforcement.SIGNAL, { counted: shift.breakMinutes, limit })];
}
