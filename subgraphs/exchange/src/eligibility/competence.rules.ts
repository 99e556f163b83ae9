import type { EligibilityFacts, PersonFacts } from './facts.rules.ts';
import { Enforcement, finding, type Finding, type MissingEpa } from './finding.rules.ts';
import { isFresh, isOn, parameterOn } from './parameter.rules.ts';

/** LN-1: each EPA that the shift asks, at its level, on the day of the shift; of a set every core EPA, independently. */
export function epaFindings(facts: EligibilityFacts): Finding[] {
  const { person, shift, day, now, parameters } = facts;
  if (shift.requiredEpas.length === 0 && !shift.requiredEpaSetId) return [];
  const required = requiredOf(facts);
  const freshMinutes = parameterOn(parameters, 'EX-1.epa-facts-fresh', day);
  const isSetUnknown = !!shift.requiredEpaSetId && !facts.coreEpaIds?.length;
  if (isSetUnknown || !isFresh(person.heardAt.entrustments, now, freshMinutes)) {
    return [finding('EPA_UNKNOWN', Enforcement.GATE, { isUnknown: true, missingEpas: unknownEpas(required) })];
  }
  const missingEpas = required
    .map(({ epaId, minimumLevel }) => ({
      epaId,
      requiredLevel: minimumLevel,
      heldLevel: heldLevel(person, epaId, day),
    }))
    .filter(({ requiredLevel, heldLevel }) => heldLevel === null || heldLevel < requiredLevel);
  return missingEpas.length > 0 ? [finding('EPA_MISSING', Enforcement.BLOCK, { missingEpas })] : [];
}

/** The EPAs named, and those of the set that are not named at a level at least as high. */
function requiredOf({
  shift,
  coreEpaIds = [],
  day,
  parameters,
}: EligibilityFacts): EligibilityFacts['shift']['requiredEpas'] {
  const level = parameterOn(parameters, 'LN-1.independent-level', day);
  const named = shift.requiredEpas.filter(
    ({ epaId, minimumLevel }) => !coreEpaIds.includes(epaId) || minimumLevel > level,
  );
  const ofSet = coreEpaIds.filter(epaId => !named.some(one => one.epaId === epaId));
  return [...named, ...ofSet.map(epaId => ({ epaId, minimumLevel: level }))];
}

const unknownEpas = (required: EligibilityFacts['shift']['requiredEpas']): MissingEpa[] =>
  required.map(({ epaId, minimumLevel }) => ({ epaId, requiredLevel: minimumLevel, heldLevel: null }));

function heldLevel({ entrustments }: PersonFacts, epaId: string, day: string): number | null {
  const levels = entrustments
    .filter(one => one.epaId === epaId && isOn(day, '', one.validUntil))
    .map(({ level }) => level);
  return levels.length > 0 ? Math.max(...levels) : null;
}
