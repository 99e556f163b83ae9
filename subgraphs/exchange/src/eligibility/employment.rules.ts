import { engagementCovers } from '../engagement/engagement.rules.ts';
import type { Agreement, EligibilityFacts, Employment } from './facts.rules.ts';
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
  if (person.engagements.some(one => engagementCovers(one, shift, day))) return [];
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
  const { person, shift } = facts;
  if (fitting.some(({ memberId }) => memberId === shift.memberId)) return [];
  const covered = fitting.some(employment => person.agreements.some(one => covers(one, employment, facts)));
  if (!covered) return [finding('NO_AGREEMENT_IN_FORCE', Enforcement.BLOCK)];
  return areFresh(facts, 'agreements') ? [] : [finding('NO_AGREEMENT_IN_FORCE', Enforcement.GATE, stale)];
}

function covers(agreement: Agreement, { memberId }: Employment, { shift, day }: EligibilityFacts): boolean {
  const { memberIds, departmentKinds, professionIds, startsOn, endsOn, terminatedOn } = agreement;
  return (
    isOn(day, startsOn, endsOn) &&
    (terminatedOn === null || day < terminatedOn) &&
    memberIds.includes(memberId) &&
    memberIds.includes(shift.memberId) &&
    (departmentKinds.length === 0 ||
      (shift.departmentKind !== null && departmentKinds.includes(shift.departmentKind))) &&
    (professionIds.length === 0 || professionIds.includes(shift.professionId))
  );
}

function areFresh({ person, now, day, parameters }: EligibilityFacts, copy: 'employments' | 'agreements'): boolean {
  return isFresh(person.heardAt[copy], now, parameterOn(parameters, 'EX-2.employer-facts-fresh', day));
}
