import { standsFor } from '../eligibility/agreement-covers.rules.ts';
import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { isOn } from '../eligibility/parameter.rules.ts';

/**
 * DT-6, DT-7: who is lent works under a detachment agreement that all three signed. While signatures are waited for nobody
 * starts; that there is none at all is told where home and host keep theirs here.
 */
export function ownDetachmentFindings({ person, shift, day }: EligibilityFacts): Finding[] {
  const now = (memberId: string) => standsFor(memberId, person.successors ?? [], day);
  const host = now(shift.memberId);
  const fitting = person.employments.filter(
    ({ professionId, startsOn, endsOn }) => professionId === shift.professionId && isOn(day, startsOn, endsOn),
  );
  if (fitting.length === 0 || fitting.some(({ memberId }) => now(memberId) === host)) return [];
  const covering = (person.detachments ?? []).filter(
    ({ hostMemberId, departmentId, startsOn, lastDay }) =>
      now(hostMemberId) === host &&
      (departmentId ?? shift.departmentId) === shift.departmentId &&
      isOn(day, startsOn, lastDay),
  );
  if (covering.some(({ isSigned }) => isSigned)) return [];
  if (covering.length > 0) return [finding('DETACHMENT_UNSIGNED', Enforcement.GATE)];
  const isKeptHere = (person.detachingPairs ?? []).some(
    ({ homeMemberId, hostMemberId }) =>
      now(hostMemberId) === host && fitting.some(({ memberId }) => now(memberId) === now(homeMemberId)),
  );
  return isKeptHere ? [finding('NO_DETACHMENT', Enforcement.SIGNAL)] : [];
}
