/** Until when somebody is a member; both days are null while nothing is known of an end. */
export interface MemberPeriod {
  /** First day on which another member stands in its place. */
  readonly mergedOn: string | null;
  /** First day on which it is no longer in the cooperative. */
  readonly leftOn: string | null;
}

/** Its first day as no member; null while none is known. */
export const goneOn = ({ mergedOn, leftOn }: MemberPeriod): string | null => mergedOn ?? leftOn;

export function isMemberOn(member: MemberPeriod, day: string): boolean {
  const gone = goneOn(member);
  return gone === null || day < gone;
}

export type MergeRefusal = 'UNKNOWN_SUCCESSOR' | 'SAME_MEMBER' | 'ALREADY_GONE' | 'SUCCESSOR_GONE' | 'IN_THE_PAST';

export interface MergeFacts {
  readonly member: MemberPeriod & { readonly id: string };
  /** Null: not a member of the region. */
  readonly successor: (MemberPeriod & { readonly id: string; readonly successorId?: string | null }) | null;
  readonly on: string;
}

/** Every reason against the merger; what was agreed before today stays as it was. */
export function mergeFindings({ member, successor, on }: MergeFacts, today: string): MergeRefusal[] {
  const isGone = successor !== null && (!isMemberOn(successor, on) || successor.successorId === member.id);
  const against: [boolean, MergeRefusal][] = [
    [successor === null, 'UNKNOWN_SUCCESSOR'],
    [successor?.id === member.id, 'SAME_MEMBER'],
    [goneOn(member) !== null, 'ALREADY_GONE'],
    [isGone && successor.id !== member.id, 'SUCCESSOR_GONE'],
    [on < today, 'IN_THE_PAST'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}

export type LeaveRefusal = 'ALREADY_GONE' | 'IN_THE_PAST';

export function leaveFindings(member: MemberPeriod, on: string, today: string): LeaveRefusal[] {
  const against: [boolean, LeaveRefusal][] = [
    [goneOn(member) !== null, 'ALREADY_GONE'],
    [on < today, 'IN_THE_PAST'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}
