import type { EligibilityFacts, RuleParameter } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { isOnCall } from './duty.rules.ts';

const minute = 60_000;

/** WT-13: the break, in minutes, that the law asks for a span of so many minutes. */
export function lawfulBreak(spanMinutes: number, parameters: readonly RuleParameter[], day: string): number {
  const number = (id: string) => parameterOn(parameters, `WT-13.${id}`, day);
  if (spanMinutes > number('work-with-long-break')) return number('long-break');
  return spanMinutes > number('work-with-break') ? number('break') : 0;
}

/** WT-13: the host planned less break than the law asks; it is told, and she knows what she is owed. */
export function breakFindings({ shift, day, parameters }: EligibilityFacts): Finding[] {
  if (isOnCall(shift) || shift.kind === 'PRESENCE_DUTY') return [];
  const span = (shift.endsAt.getTime() - shift.startsAt.getTime()) / minute;
  const limit = lawfulBreak(span, parameters, day);
  if (shift.breakMinutes >= limit) return [];
  return [finding('BREAK_TOO_SHORT', Enforcement.SIGNAL, { counted: shift.breakMinutes, limit })];
}
