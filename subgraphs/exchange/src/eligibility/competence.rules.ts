import type { EligibilityFacts, PersonFacts } from './facts.rules.ts';
import { Enforcement, finding, type Finding, type MissingEpa } from './finding.rules.ts';
import { isFresh, isOn, parameterOn } from './parameter.rules.ts';

/**
 * LN-1: each EPA that the shift asks, at its level, on the day of the shift. SG-5: on a learning place less is welcome,
 * while somebody supervises.
 */
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
  if (missingEpas.length === 0) return [];
  if (!shift.isLearning) return [finding('EPA_MISSING', Enforcement.BLOCK, { missingEpas })];
  return [
    finding('EPA_MISSING', Enforcement.SIGNAL, { missingEpas }),
    // Only somebody who supervises can clear it, no planner's word: as a fact that is missing.
    ...(shift.isSupervised ? [] : [finding('SUPERVISOR_MISSING', Enforcement.GATE, { isUnknown: true })]),
  ];
}

const unknownEpas = (required: EligibilityFacts['shift']['requiredEpas']): MissingEpa[] =>
  required.map(({ epaId, minimumLevel }) => ({ epaId, requiredLevel: minimumLevel, heldLevel: null }));

function heldLevel({ entrustments }: PersonFacts, epaId: string, day: string): number | null {
  const levels = entrustments
    .filter(one => one.epaId === epaId && isOn(day, '', one.validUntil))
    .map(({ level }) => level);
  return levels.length > 0 ? Math.max(...levels) : null;
}
