import { holdsOn } from '../eligibility/employment.rules.ts';
import type { Agreement } from '../eligibility/facts.rules.ts';

/** That a member merged into another on a day. */
export interface Merger {
  readonly memberId: string;
  readonly successorId: string;
  readonly mergedOn: string;
}

/** Between whom, for what and when somebody would work. */
export interface Lending {
  readonly homeMemberId: string;
  readonly hostMemberId: string;
  readonly departmentKind: string;
  readonly professionId: string;
  readonly day: string;
}

/** EX-8: whether home and host agreed, as far as this agreement goes, to lend each other such people on that day. */
export function coversLending(agreement: Agreement, lending: Lending, mergers: readonly Merger[]): boolean {
  const { memberIds, departmentKinds, professionIds } = agreement;
  const { homeMemberId, hostMemberId, departmentKind, professionId, day } = lending;
  return (
    holdsOn(agreement, day) &&
    [homeMemberId, hostMemberId].every(id => memberIds.includes(standsFor(id, mergers, day))) &&
    (departmentKinds.length === 0 || departmentKinds.includes(departmentKind)) &&
    (professionIds.length === 0 || professionIds.includes(professionId))
  );
}

/** Who stands in the place of a member on the day: itself, or what it merged into. */
function standsFor(memberId: string, mergers: readonly Merger[], day: string): string {
  const next = mergers.find(one => one.memberId === memberId && one.mergedOn <= day);
  return next
    ? standsFor(
        next.successorId,
        mergers.filter(one => one !== next),
        day,
      )
    : memberId;
}
