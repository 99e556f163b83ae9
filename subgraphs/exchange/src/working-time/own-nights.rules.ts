import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import type { Ledger } from './ledger.rules.ts';
import { isMinor } from './minor.rules.ts';

/** WT-22: nobody under eighteen works at night. */
export function minorFindings(facts: EligibilityFacts, { shift }: Ledger): Finding[] {
  if (shift.night === null || !isMinor(facts)) return [];
  return [finding('MINOR_AT_NIGHT', Enforcement.BLOCK, { fitsOn: [facts.person.adultFrom!] })];
}

/** WT-23: who said that she works no nights is offered none; she may take it back. */
export function nightExemptionFindings({ person }: EligibilityFacts, { shift }: Ledger): Finding[] {
  if (shift.night === null || !person.hasNightExemption) return [];
  return [finding('NIGHT_EXEMPT', Enforcement.BLOCK)];
}
