import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { hour, week, type Duty } from './duty.rules.ts';
import { mostOf } from './law.rules.ts';
import { hoursOf, type Ledger } from './ledger.rules.ts';
import { mostWith } from './window.rules.ts';

/** WT-1: 12 h of work in a shift, net of breaks; WT-7 says how much in a night. */
export function lengthFindings(facts: EligibilityFacts, { shift }: Ledger): Finding[] {
  if (shift.kind === 'PRESENCE_DUTY') return [];
  const limit = shift.night ? mostOf(facts, 'WT-7.long-night') : mostOf(facts, 'WT-1.shift');
  if (shift.work <= limit * hour) return [];
  return [finding('SHIFT_TOO_LONG', Enforcement.BLOCK, { counted: hoursOf(shift.work), limit })];
}

/** WT-1, WT-7: a night of more than 10 h is a long one, up to 12 h; 5 in 2 weeks and 22 in 52. */
export function longNightFindings(facts: EligibilityFacts, { shift, others }: Ledger): Finding[] {
  const nightLimit = mostOf(facts, 'WT-1.night-shift') * hour;
  const isLong = ({ night, work }: Duty) => night !== null && work > nightLimit;
  if (!isLong(shift)) return [];
  const starts = [...others.filter(isLong), shift].map(({ from }) => from);
  const spans = [
    { limit: mostOf(facts, 'WT-7.per-2-weeks'), nights: mostWith(starts, shift.from, 2 * week) },
    { limit: mostOf(facts, 'WT-7.per-52-weeks'), nights: mostWith(starts, shift.from, 52 * week) },
  ];
  const over = spans.find(({ limit, nights }) => nights > limit);
  const { limit, nights } = over ?? spans[0]!;
  return [finding('LONG_NIGHT', over ? Enforcement.BLOCK : Enforcement.GATE, { counted: nights, limit })];
}
