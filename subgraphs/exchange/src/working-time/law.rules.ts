import type { EligibilityFacts, PersonFacts, RuleParameter } from '../eligibility/facts.rules.ts';
import { Enforcement } from '../eligibility/finding.rules.ts';
import { isOn, parameterIfAny, parameterOn } from '../eligibility/parameter.rules.ts';

/** What numbers are looked up by: whose caos, on which day. */
export type Asked = Pick<EligibilityFacts, 'person' | 'day' | 'parameters'>;

/** The caos of the employers of a person on a day. */
export const caosOf = ({ employments }: Pick<PersonFacts, 'employments'>, day: string): string[] => [
  ...new Set(
    employments
      .filter(({ startsOn, endsOn }) => isOn(day, startsOn, endsOn))
      .map(({ collectiveAgreement }) => collectiveAgreement)
      .filter(cao => cao !== null),
  ),
];

/** What the caos of her employers say of a number on that day; empty when none has one of its own. */
export function caoNumbers({ person, day, parameters }: Asked, id: string): number[] {
  const numbers = caosOf(person, day).map(cao => parameterIfAny(parameters, `${id}@${cao}`, day));
  return numbers.filter(number => number !== null);
}

/** The law's number, or that of her cao where it is stricter: a most is stricter when lower. */
export const mostOf = (facts: Asked, id: string): number =>
  Math.min(parameterOn(facts.parameters, id, facts.day), ...caoNumbers(facts, id));

/** The same for what must be there at least: stricter when higher. */
export const leastOf = (facts: Asked, id: string): number =>
  Math.max(parameterOn(facts.parameters, id, facts.day), ...caoNumbers(facts, id));

const classes = [Enforcement.RECORD, Enforcement.SIGNAL, Enforcement.GATE, Enforcement.BLOCK];

/** A class that is rule data itself: 0 = RECORD to 3 = BLOCK. */
export const classOn = (parameters: readonly RuleParameter[], id: string, day: string): Enforcement =>
  classes[parameterOn(parameters, id, day)]!;
