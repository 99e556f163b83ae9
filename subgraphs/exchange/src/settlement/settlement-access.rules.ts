import { hasRole, type Viewer } from '@naober/kit/viewer';

export type Asker = Pick<Viewer, 'roles' | 'personId' | 'tenantId'>;

/** Two members of a region between whom something is settled. */
export interface Between {
  readonly regionId: string;
  readonly homeMemberId: string;
  readonly hostMemberId: string;
}

const whoSees = ['FINANCE', 'MEMBER_ADMIN', 'HR_ADVISOR'] as const;

/** Who sees money of a member: its finance, administration and HR. The office of the cooperative does not. */
export const seesMoneyOf = (asker: Asker, memberId: string): boolean =>
  whoSees.some(role => hasRole(asker, role, memberId));

/** Money between two members is seen by those of either, and by nobody else. */
export const seesMoneyBetween = (asker: Asker, { regionId, homeMemberId, hostMemberId }: Between): boolean =>
  regionId === asker.tenantId && (seesMoneyOf(asker, homeMemberId) || seesMoneyOf(asker, hostMemberId));

/** Who settles for a member. */
export const settlesFor = (asker: Asker, memberId: string): boolean => hasRole(asker, 'FINANCE', memberId);

export const settlesBetween = (asker: Asker, between: Between): boolean =>
  between.regionId === asker.tenantId &&
  (settlesFor(asker, between.homeMemberId) || settlesFor(asker, between.hostMemberId));

/** Who does what only the member that sends the invoice does. */
export const invoicesFor = (asker: Asker, { regionId, homeMemberId }: Between): boolean =>
  regionId === asker.tenantId && settlesFor(asker, homeMemberId);

/** An exemption from VAT is asked for by finance of who sends the invoice, and owes the tax. */
export const asksExemption = invoicesFor;

/** Exemptions are decided by finance or administration of the same member. */
export const decidesExemptionsOf = (asker: Asker, { regionId, homeMemberId }: Between): boolean =>
  regionId === asker.tenantId && (settlesFor(asker, homeMemberId) || hasRole(asker, 'MEMBER_ADMIN', homeMemberId));

/** And never by who asked. */
export const decidesExemption = (
  asker: Asker,
  { askedBy, ...between }: Between & { askedBy: string | null },
): boolean => decidesExemptionsOf(asker, between) && asker.personId !== null && asker.personId !== askedBy;

/** The office sees how far settlement is: states and counts, never an amount. */
export const seesProgress = (asker: Asker): boolean => hasRole(asker, 'PROGRAMME_MANAGER', null);

/** SQL of the same, for row security. */
export const moneySql = (region: string, ...members: readonly string[]): string =>
  `${region} = viewer_tenant() and (${members
    .flatMap(member => whoSees.map(role => `viewer_holds('${role}', ${member})`))
    .join(' or ')})`;
