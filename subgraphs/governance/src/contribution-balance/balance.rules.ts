import { hasRole, type Viewer } from '@naober/kit/viewer';

/** Hours and people in one direction; null: not shown, because so few people would be known by them. */
export interface Amount {
  readonly minutes: number | null;
  readonly people: number | null;
}

export interface Told {
  readonly minutes: number;
  readonly people: number;
}

/** Per member what it gave and what it took. */
export interface Given {
  readonly memberId: string;
  readonly gave: Told;
  readonly took: Told;
}

export interface Shown {
  readonly memberId: string;
  readonly gave: Amount;
  readonly took: Amount;
}

const hidden: Amount = { minutes: null, people: null };
const sides = ['gave', 'took'] as const;

const rolesOfMember = ['MEMBER_ADMIN', 'FINANCE', 'HR_ADVISOR', 'BOARD_MEMBER'] as const;
const rolesOfOffice = ['PROGRAMME_MANAGER', 'COMPLIANCE_OFFICER'] as const;

type Asker = Pick<Viewer, 'roles'>;

/** Who sees the figures of a member to the last hour: its own administration, finance, HR and board. */
export const seesFigures = (asker: Asker, memberId: string): boolean =>
  rolesOfMember.some(role => hasRole(asker, role, memberId));

/** Who sees the balance of all members: the same of any member, and the office. */
export const seesBalance = (asker: Asker, memberIds: readonly string[]): boolean =>
  rolesOfOffice.some(role => hasRole(asker, role, null)) || memberIds.some(id => seesFigures(asker, id));

/**
 * PV-7: hours of a few people are their working hours, which others would read off. So what is of fewer than `fewest`
 * people is not shown to others; and since all that is given is taken, one hidden figure could be worked out from the
 * rest: then the next smallest of its column is hidden too, and where there is none, all is.
 */
export function shownBalance(all: readonly Given[], fewest: number, isOwn: (memberId: string) => boolean): Shown[] {
  const hides = new Map(sides.map(side => [side, hiddenOf(all, side, fewest)]));
  const isAll = sides.some(side => hides.get(side) === 'ALL');
  const amount = (one: Given, side: 'gave' | 'took'): Amount => {
    if (isOwn(one.memberId) || one[side].people === 0) return one[side];
    const hide = hides.get(side)!;
    return isAll || hide === 'ALL' || hide.has(one.memberId) ? hidden : one[side];
  };
  return all.map(one => ({ memberId: one.memberId, gave: amount(one, 'gave'), took: amount(one, 'took') }));
}

function hiddenOf(all: readonly Given[], side: 'gave' | 'took', fewest: number): Set<string> | 'ALL' {
  const some = all.filter(one => one[side].people > 0).sort((a, b) => a[side].people - b[side].people);
  const few = some.filter(one => one[side].people < fewest);
  if (few.length === 0) return new Set();
  const together = few.length > 1 ? few : some.slice(0, 2);
  return together.length > 1 ? new Set(together.map(({ memberId }) => memberId)) : 'ALL';
}
