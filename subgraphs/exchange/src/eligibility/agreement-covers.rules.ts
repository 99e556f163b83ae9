import type { Agreement, Successor } from './facts.rules.ts';
import { isOn } from './parameter.rules.ts';

/** Between whom, for what and when somebody would work. */
export interface Lending {
  readonly homeMemberId: string;
  readonly hostMemberId: string;
  /** Null when the department is not known here. */
  readonly departmentKind: string | null;
  readonly professionId: string;
  readonly day: string;
}

/** Whether an agreement is in force on the day. */
export const holdsOn = ({ startsOn, endsOn, terminatedOn }: Agreement, day: string): boolean =>
  isOn(day, startsOn, endsOn) && (terminatedOn === null || day < terminatedOn);

/** After its end, of one that has held at all, until the last day of its run-off. */
export const runsOffOn = (agreement: Agreement, day: string): boolean => {
  const { startsOn, endsOn, terminatedOn, runOffUntil = null } = agreement;
  const hasHeld = (endsOn === null || startsOn <= endsOn) && (terminatedOn === null || startsOn < terminatedOn);
  return hasHeld && !holdsOn(agreement, day) && startsOn <= day && runOffUntil !== null && day <= runOffUntil;
};

/** EX-8: whether home and host agreed at all, as far as this agreement goes, to lend each other such people. */
export function isAboutLending(agreement: Agreement, lending: Lending, mergers: readonly Successor[]): boolean {
  const { memberIds, departmentKinds, professionIds } = agreement;
  const { homeMemberId, hostMemberId, departmentKind, professionId, day } = lending;
  return (
    [homeMemberId, hostMemberId].every(id => memberIds.includes(standsFor(id, mergers, day))) &&
    (departmentKinds.length === 0 || (departmentKind !== null && departmentKinds.includes(departmentKind))) &&
    (professionIds.length === 0 || professionIds.includes(professionId))
  );
}

/** EX-8: whether one of the agreements in force on that day covers it. */
export const coversLending = (
  agreements: readonly Agreement[],
  lending: Lending,
  mergers: readonly Successor[],
): boolean => agreements.some(one => holdsOn(one, lending.day) && isAboutLending(one, lending, mergers));

/** The members in whose place it stands on the day, itself left out. */
export const standsBeside = (memberId: string, mergers: readonly Successor[], day: string): string[] =>
  mergers.map(one => one.memberId).filter(id => id !== memberId && standsFor(id, mergers, day) === memberId);

/** Who stands in the place of a member on the day: itself, or what it merged into. */
export function standsFor(memberId: string, mergers: readonly Successor[], day: string): string {
  const next = mergers.find(one => one.memberId === memberId && one.mergedOn <= day);
  if (!next) return memberId;
  const others = mergers.filter(one => one !== next);
  return standsFor(next.successorId, others, day);
}
