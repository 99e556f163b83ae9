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
 * rest: then the next smallest of its column is hidden too, and where there is none, all is. Who asks knows her own
 * figures, so that only those of others can hide each other.
 */
export function shownBalance(all: readonly Given[], fewest: number, isOwn: (memberId: string) => boolean): Shown[] {
  const others = all.filter(({ memberId }) => !isOwn(memberId));
  const hides = new Map(sides.map(side => [side, hiddenOf(others, side, fewest)]));
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

/** What one member gave and took in a month. */
export interface MonthGiven {
  readonly startsOn: string;
  readonly gave: Told;
  readonly took: Told;
}

type MonthTold = Told & { readonly homeMemberId: string | null; readonly hostMemberId: string | null };

export const firstDaysOf = (year: number | string): string[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}-01`);

/** The twelve months of a year as they were told of one member; in a month that was not told nothing happened. */
export function monthsOf(
  memberId: string,
  year: number,
  told: readonly (MonthTold & { startsOn: string })[],
): MonthGiven[] {
  return firstDaysOf(year).map(startsOn => ({
    startsOn,
    ...givenBy(
      memberId,
      told.filter(one => one.startsOn === startsOn),
    ),
  }));
}

const nothing: Told = { minutes: 0, people: 0 };

/** Of one member, over all others: the totals that exchange counted, for people are no sum. */
export function givenBy(memberId: string, told: readonly MonthTold[]): Given {
  const gave = told.find(one => one.homeMemberId === memberId && one.hostMemberId === null);
  const took = told.find(one => one.hostMemberId === memberId && one.homeMemberId === null);
  return { memberId, gave: gave ?? nothing, took: took ?? nothing };
}
