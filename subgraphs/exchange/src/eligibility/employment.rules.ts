import { engagementCovers } from '../engagement/engagement.rules.ts';
import { coversLending, isAboutLending, runsOffOn, standsFor, type Lending } from './agreement-covers.rules.ts';
import type { EligibilityFacts, Employment } from './facts.rules.ts';
import { blocks, Enforcement, finding, type Finding } from './finding.rules.ts';
import { isFresh, isOn, parameterOn } from './parameter.rules.ts';

/** EX-2: an old copy may have missed an end; it never passes in silence. */
const stale = {
  isUnknown: true,
  ruleId: 'EX-2',
  source: 'Naober: what was last heard more than 24 h ago proves nothing',
};

/**
 * EX-6, EX-7, EX-8: whose employee the person is on the day of the shift, as what, and whether home and host
 * have agreed to lend each other such people for such departments. ACM-10: or host and professional have an engagement
 * of their own, which no agreement of employers stands above, below or before (ACM-4, ACM-5).
 */
export function employmentFindings(facts: EligibilityFacts): Finding[] {
  const { person, shift, day } = facts;
  const employments = person.employments.filter(({ startsOn, endsOn }) => isOn(day, startsOn, endsOn));
  const fitting = employments.filter(({ professionId }) => professionId === shift.professionId);
  if (person.engagements.some(one => engagementCovers(one, shift, day, person.successors))) return [];
  const asEmployee = employeeFindings(facts, employments, fitting);
  // Who works on her own account and is an employee besides comes as either. Without an engagement that covers the day
  // somebody of the host looks: it may have signed on paper, and is the one that answers for it (LS-9).
  const isOwnBoss = person.isSelfEmployed && asEmployee.some(blocks);
  return isOwnBoss ? [finding('ENGAGEMENT_MISSING', Enforcement.GATE)] : asEmployee;
}

function employeeFindings(
  facts: EligibilityFacts,
  employments: readonly Employment[],
  fitting: readonly Employment[],
): Finding[] {
  if (employments.length === 0) return [finding('NOT_EMPLOYED', Enforcement.BLOCK)];
  if (fitting.length === 0) return [finding('PROFESSION_MISMATCH', Enforcement.BLOCK)];
  if (!areFresh(facts, 'employments')) return [finding('NOT_EMPLOYED', Enforcement.GATE, stale)];
  return agreementFindings(facts, fitting);
}

function agreementFindings(facts: EligibilityFacts, fitting: readonly Employment[]): Finding[] {
  const { person, shift, day } = facts;
  const { successors = [] } = person;
  const host = standsFor(shift.memberId, successors, day);
  if (fitting.some(({ memberId }) => standsFor(memberId, successors, day) === host)) return [];
  const isCovered = lendingsOf(facts, fitting).some(one => coversLending(person.agreements, one, successors));
  if (!isCovered) return [finding('NO_AGREEMENT_IN_FORCE', Enforcement.BLOCK)];
  return areFresh(facts, 'agreements') ? [] : [finding('NO_AGREEMENT_IN_FORCE', Enforcement.GATE, stale)];
}

/**
 * EX-8: whether what was confirmed before the agreement ended still runs off on the day of the shift. It gives nobody a
 * new place: who signs up, and who is confirmed, needs an agreement in force.
 */
export function runsOff(facts: EligibilityFacts): boolean {
  const { person, shift, day } = facts;
  const { successors = [] } = person;
  const fitting = person.employments.filter(
    ({ professionId, startsOn, endsOn }) => professionId === shift.professionId && isOn(day, startsOn, endsOn),
  );
  const ending = person.agreements.filter(one => runsOffOn(one, day));
  return lendingsOf(facts, fitting).some(lending => ending.some(one => isAboutLending(one, lending, successors)));
}

const lendingsOf = ({ shift, day }: EligibilityFacts, fitting: readonly Employment[]): Lending[] =>
  fitting.map(({ memberId: homeMemberId }) => {
    const { memberId: hostMemberId, departmentKind, professionId } = shift;
    return { homeMemberId, hostMemberId, departmentKind, professionId, day };
  });

function areFresh({ person, now, day, parameters }: EligibilityFacts, copy: 'employments' | 'agreements'): boolean {
  return isFresh(person.heardAt[copy], now, parameterOn(parameters, 'EX-2.employer-facts-fresh', day));
}
