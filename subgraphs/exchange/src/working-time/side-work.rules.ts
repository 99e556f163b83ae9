import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { finding, type Finding } from '../eligibility/finding.rules.ts';
import { isOn } from '../eligibility/parameter.rules.ts';
import { classOn } from './law.rules.ts';

/** WT-18: a home employer objects, for an objective reason that she sees and may appeal, to work at another member. */
export function sideWorkFindings({ person, shift, day, parameters }: EligibilityFacts): Finding[] {
  const isEmployedAt = (memberId: string) =>
    person.employments.some(one => one.memberId === memberId && isOn(day, one.startsOn, one.endsOn));
  const objected = person.objections.some(
    ({ memberId, hostId, startsOn, endsOn }) =>
      memberId !== shift.memberId &&
      (hostId === null || hostId === shift.memberId) &&
      isOn(day, startsOn, endsOn) &&
      isEmployedAt(memberId),
  );
  return objected ? [finding('SIDE_WORK_OBJECTION', classOn(parameters, 'WT-18.objection-class', day))] : [];
}
