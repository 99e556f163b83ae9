import type { Agreement } from '../eligibility/facts.rules.ts';
import { isOn } from '../eligibility/parameter.rules.ts';

/** Between whom, for what and when somebody would work. */
export interface Lending {
  readonly homeMemberId: string;
  readonly hostMemberId: string;
  readonly departmentKind: string;
  readonly professionId: string;
  readonly day: string;
}

/** EX-8: whether home and host agreed, as far as this agreement goes, to lend each other such people on that day. */
export function coversLending(agreement: Agreement, lending: Lending): boolean {
  const { memberIds, departmentKinds, professionIds, startsOn, endsOn, terminatedOn } = agreement;
  const { homeMemberId, hostMemberId, departmentKind, professionId, day } = lending;
  return (
    isOn(day, startsOn, endsOn) &&
    (terminatedOn === null || day < terminatedOn) &&
    memberIds.includes(homeMemberId) &&
    memberIds.includes(hostMemberId) &&
    (departmentKinds.length === 0 || departmentKinds.includes(departmentKind)) &&
    (professionIds.length === 0 || professionIds.includes(professionId))
  );
}
