import type { EligibilityFacts, PersonFacts } from './facts.rules.ts';
import { Enforcement, finding, type Finding, type MissingEpa } from './finding.rules.ts';
import { isFresh, isOn, parameterOn } from './parameter.rules.ts';

/** LN-1: each EPA that the shift asks, at its level, on the day of the shift. */
export function epaFindings({ person, shift, day, now, parameters }: EligibilityFacts): Finding[] {
  if (shift.requiredEpas.length === 0) return [];
  const freshMinutes = parameterOn(parameters, 'EX-1.epa-facts-fresh', day);
  if (!isFresh(person.heardAt.entrustments, now, freshMinutes)) {
    return [
      finding('EPA_UNKNOWN', Enforcement.GATE, { isUnknown: true, missingEpas: unknownEpas(shift.requiredEpas) }),
    ];
  }
  const missingEpas = shift.requiredEpas
    .map(({ epaId, minimumLevel }) => ({
      epaId,
      requiredLevel: minimumLevel,
      heldLevel: heldLevel(person, epaId, day),
    }))
    .filter(({ requiredLevel, heldLevel }) => heldLevel === null || heldLevel < requiredLevel);
  return missingEpas.length > 0 ? [finding('EPA_MISSING', Enforcement.BLOCK, { missingEpas })] : [];
}

const unknownEpas = (required: EligibilityFacts['shift']['requiredEpas']): MissingEpa[] =>
  required.map(({ epaId, minimumLevel }) => ({ epaId, requiredLevel: minimumLevel, heldLevel: null }));

function heldLevel({ entrustments }: PersonFacts, epaId: string, day: string): number | null {
  const levels = entrustments
    .filter(one => one.epaId === epaId && isOn(day, '', one.validUntil))
    .map(({ level }) => level);
  return levels.length > 0 ? Math.max(...levels) : null;
}
