import { CredentialKind } from '../credential/credential-kind.rules.ts';
import type { EpaRequirement } from './open-shift.entity.ts';
import type { ShiftDetailsInput } from './shift-details.input.ts';
import type { PlanCatalogue } from './shift-plan.rules.ts';
import { shiftProblem as problem, type ShiftProblem } from './shift-problem.rules.ts';
import { storable } from './shift-text.rules.ts';

/** What a shift asks of who works it. */
export interface Asked {
  readonly professionId: string;
  readonly requiredEpas: EpaRequirement[];
  readonly requiredEpaSetId: string | null;
  readonly requiredCredentials: string[];
  readonly otherRequirements: string[];
  readonly isLearning: boolean;
  /** Who supervises the learning place; null when somebody confirmed on it may. */
  readonly supervisorId: string | null;
  /** The host's set that this shift goes by; null for that of its department, or of the member. */
  readonly requirementSetId: string | null;
}

const most = { requiredEpas: 30, requiredCredentials: 20, otherRequirements: 20 };
const longestRequirement = 200;

/** What is asked, as it is stored; what is wrong with it goes to `problems`. */
export function asks(input: ShiftDetailsInput, catalogue: PlanCatalogue, problems: ShiftProblem[]): Asked {
  const { professionId, requiredEpas, requiredEpaSetId, requiredCredentials, isLearning } = input;
  const epaIds = requiredEpas.map(({ epaId }) => epaId);
  const isKnown = new Set(epaIds).size === epaIds.length && epaIds.every(id => catalogue.epaIds.has(id));
  const against: [boolean, ShiftProblem][] = [
    [!catalogue.professionIds.has(professionId), problem('UNKNOWN_PROFESSION', 'professionId')],
    [!isKnown, problem('UNKNOWN_EPA', 'requiredEpas')],
    [!!requiredEpaSetId && !catalogue.epaSetIds.has(requiredEpaSetId), problem('UNKNOWN_EPA_SET', 'requiredEpaSetId')],
    [
      !requiredCredentials.every(kind => Object.hasOwn(CredentialKind, kind)),
      problem('CREDENTIAL_NOT_VALID', 'requiredCredentials'),
    ],
    ...Object.entries(most).map(([field, count]): [boolean, ShiftProblem] => [
      input[field as keyof typeof most].length > count,
      problem('TOO_MANY', field),
    ]),
  ];
  problems.push(...against.filter(([holds]) => holds).map(([, one]) => one));
  return {
    professionId,
    requiredEpas: requiredEpas.map(({ epaId, minimumLevel }) => ({ epaId, minimumLevel })),
    requiredEpaSetId: requiredEpaSetId || null,
    requiredCredentials: [...new Set(requiredCredentials)],
    otherRequirements: otherRequirements(input, problems),
    isLearning,
    supervisorId: (isLearning && input.supervisorId) || null,
    requirementSetId: input.requirementSetId || null,
  };
}

function otherRequirements(input: ShiftDetailsInput, problems: ShiftProblem[]): string[] {
  return input.otherRequirements.flatMap(given => {
    const read = storable(given, longestRequirement);
    if (typeof read === 'string') problems.push(problem(read, 'otherRequirements'));
    return typeof read === 'string' || read.text === null ? [] : [read.text];
  });
}
