import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { finding, type Finding } from '../eligibility/finding.rules.ts';
import { isOn } from '../eligibility/parameter.rules.ts';
import { classOn } from '../working-time/law.rules.ts';

/** EX-10: nobody whom another employer lends takes the place of people who strike. */
export function labourDisputeFindings({ person, shift, day, parameters }: EligibilityFacts): Finding[] {
  const employers = person.employments.filter(({ startsOn, endsOn }) => isOn(day, startsOn, endsOn));
  const isLent = employers.length > 0 && employers.every(({ memberId }) => memberId !== shift.memberId);
  const isStruck = person.disputes.some(
    ({ memberId, departmentIds, startsOn, endsOn }) =>
      memberId === shift.memberId &&
      (departmentIds === null || departmentIds.includes(shift.departmentId)) &&
      isOn(day, startsOn, endsOn),
  );
  if (!isLent || !isStruck) return [];
  return [finding('LABOUR_DISPUTE', classOn(parameters, 'EX-10.labour-dispute-class', day))];
}
