import { standsFor } from '../eligibility/agreement-covers.rules.ts';
import type { Successor } from '../eligibility/facts.rules.ts';
import { EngagementParty, EngagementStatus } from './engagement.enums.ts';

/** Who asks, on which local day, and which members had merged. */
export interface Asker {
  readonly personId: string | null;
  readonly tenantId: string;
  readonly roles: readonly {
    readonly role: string;
    readonly organisationId: string | null;
    readonly unitId: string | null;
  }[];
  readonly day: string;
  readonly mergers: readonly Successor[];
}

interface Parties {
  readonly regionId: string;
  readonly memberId: string;
  readonly professionalId: string;
}

interface Standing extends Parties {
  readonly status: EngagementStatus;
  readonly endsOn: string;
}

/**
 * Who negotiates for a member: its HR and its administrators, by a role at that very member. Planners do not: who
 * chooses among people for a shift must not know what each of them costs.
 */
export const negotiatesFor = ({ roles }: Pick<Asker, 'roles'>, memberId: string): boolean =>
  roles.some(
    ({ role, organisationId, unitId }) =>
      ['HR_ADVISOR', 'MEMBER_ADMIN'].includes(role) && organisationId === memberId && unitId === null,
  );

/** As which of the two somebody asks; null for everybody else. Nobody is both: she speaks for herself. */
export function partyOf(asker: Asker, { regionId, memberId, professionalId }: Parties): EngagementParty | null {
  if (asker.personId === professionalId) return EngagementParty.PROFESSIONAL;
  const isHost =
    asker.tenantId === regionId && asker.personId !== null && negotiatesFor(asker, hostOn(asker, memberId));
  return isHost ? EngagementParty.HOST : null;
}

/**
 * Who is host of what a member agreed: itself, and from the day on which it merged its successor alone (BW 2:309). Whoever
 * held a role at what merged, and holds none at the successor, is a third from then on.
 */
export const hostOn = ({ mergers, day }: Pick<Asker, 'mergers' | 'day'>, memberId: string): string =>
  standsFor(memberId, mergers, day);

export const otherParty = (party: EngagementParty): EngagementParty =>
  party === EngagementParty.HOST ? EngagementParty.PROFESSIONAL : EngagementParty.HOST;

/** How far it is on a day: what was decided, until its last day has passed. */
export const statusOn = ({ status, endsOn }: Pick<Standing, 'status' | 'endsOn'>, day: string): EngagementStatus =>
  endsOn < day ? EngagementStatus.ENDED : status;

export const isRunning = (one: Pick<Standing, 'status' | 'endsOn'>, day: string): boolean =>
  statusOn(one, day) !== EngagementStatus.ENDED;

export const canAccept = (asker: Asker, one: Standing): boolean =>
  partyOf(asker, one) === EngagementParty.PROFESSIONAL && statusOn(one, asker.day) === EngagementStatus.DRAFTED;

/** The host assesses as often as it likes: what changes in the work changes the outcome. */
export const canAssess = (asker: Asker, one: Standing): boolean =>
  partyOf(asker, one) === EngagementParty.HOST && isRunning(one, asker.day);

export const canEnd = (asker: Asker, one: Standing): boolean =>
  partyOf(asker, one) !== null && isRunning(one, asker.day);

/** Both said yes, and the host found that it is no employment (LS-9). */
export const isActive = (hasAccepted: boolean, found: string | null): boolean =>
  hasAccepted && found === 'SELF_EMPLOYMENT';

/** The period of a new engagement: not over, and not the wrong way round. */
export const isPeriod = (startsOn: string, endsOn: string, today: string): boolean =>
  endsOn >= startsOn && endsOn >= today;

/** What an eligibility check needs to know of an engagement that is active. */
export interface ActiveEngagement {
  readonly memberId: string;
  readonly professionId: string;
  /** Empty = all departments of the host. */
  readonly departmentIds: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
}

/**
 * Whether it covers a shift on its day (ACM-10): by that host, for that department, in that profession. Members that
 * merged by then are one host.
 */
export const engagementCovers = (
  { memberId, professionId, departmentIds, startsOn, endsOn }: ActiveEngagement,
  shift: { readonly memberId: string; readonly departmentId: string; readonly professionId: string },
  day: string,
  mergers: readonly Successor[] = [],
): boolean =>
  standsFor(memberId, mergers, day) === standsFor(shift.memberId, mergers, day) &&
  professionId === shift.professionId &&
  (departmentIds.length === 0 || departmentIds.includes(shift.departmentId)) &&
  startsOn <= day &&
  day <= endsOn;
