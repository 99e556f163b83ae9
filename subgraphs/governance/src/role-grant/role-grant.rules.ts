import { hasRole, type Viewer } from '@naober/kit/viewer';
import { includesDay, isBackwards, type Period } from '../period/period.rules.ts';
import type { MemberPeriod } from '../member/member-period.rules.ts';
import { isInPerson } from '../platform.rules.ts';
import { isSelf } from '../professional/professional.rules.ts';
import { maySeeRegion, type OfRegion } from '../region/region.rules.ts';

/** Where a role holds: at a member, or (null) for the whole region. */
export interface RolePlace extends OfRegion {
  readonly member: { readonly id: string } | null;
}

export interface RoleGrantFacts extends RolePlace {
  readonly professional: { readonly id: string };
}

/** Who gives and takes roles: the administrator of the member, for the whole region that of the region; in person. */
export const mayKeepRoles = (viewer: Viewer, { region, member }: RolePlace): boolean =>
  isInPerson(viewer) && maySeeRegion(viewer, region) && hasRole(viewer, 'MEMBER_ADMIN', member?.id ?? null);

/** Everybody sees her own roles; those of others only who keeps them. */
export const maySeeRoleGrant = (viewer: Viewer, grant: RoleGrantFacts): boolean =>
  isSelf(viewer, { id: grant.professional.id, region: grant.region }) || mayKeepRoles(viewer, grant);

export const grantsInForce = <T extends Period & { readonly withdrawnAt: Date | null }>(
  grants: readonly T[],
  day: string,
): T[] => grants.filter(grant => grant.withdrawnAt === null && includesDay(grant, day));

/** Roles that mean something for the whole region only, and those that mean something at one employer only. */
const ofRegionAlone = new Set(['PROGRAMME_MANAGER', 'COMPLIANCE_OFFICER']);
const ofMemberAlone = new Set(['RUNNER', 'PLANNER', 'TEAM_LEAD', 'HR_ADVISOR', 'PRACTICE_EDUCATOR', 'RECRUITER']);
/** Those that mean something for one department as well; all others mean nothing there, or the whole member. */
export const ofDepartmentToo: ReadonlySet<string> = new Set(['PLANNER', 'TEAM_LEAD', 'HR_ADVISOR']);

export interface GrantRoleFacts extends Period {
  readonly role: string;
  readonly isForSelf: boolean;
  readonly isForRegion: boolean;
  readonly isForDepartment: boolean;
  /** Whether the person and the department, if one is asked for, are of the region and the member. */
  readonly isKnownPerson: boolean;
  readonly isKnownDepartment: boolean;
  readonly today: string;
  /** Whether she holds the role there on some of these days. */
  readonly isHeld: boolean;
  /** The member at which it would hold; null: the whole region. */
  readonly member: MemberPeriod | null;
}

export type GrantRoleRefusal =
  | 'SELF_GRANT'
  | 'UNKNOWN_PERSON'
  | 'UNKNOWN_DEPARTMENT'
  | 'ROLE_OF_REGION'
  | 'ROLE_OF_MEMBER'
  | 'ROLE_OF_WHOLE_MEMBER'
  | 'ENDS_BEFORE_IT_STARTS'
  | 'STARTS_IN_THE_PAST'
  | 'ALREADY_HELD'
  | 'MEMBER_GONE';

/** Every reason against giving the role; empty means that it is allowed. Nobody gives herself more than she has. */
export function grantRoleFindings(facts: GrantRoleFacts): GrantRoleRefusal[] {
  const { role, isForRegion, isForDepartment } = facts;
  const against: [boolean, GrantRoleRefusal][] = [
    [facts.isForSelf, 'SELF_GRANT'],
    [!facts.isKnownPerson, 'UNKNOWN_PERSON'],
    [isForDepartment && !facts.isKnownDepartment, 'UNKNOWN_DEPARTMENT'],
    [!isForRegion && ofRegionAlone.has(role), 'ROLE_OF_REGION'],
    [isForRegion && ofMemberAlone.has(role), 'ROLE_OF_MEMBER'],
    [isForDepartment && !ofRegionAlone.has(role) && !ofDepartmentToo.has(role), 'ROLE_OF_WHOLE_MEMBER'],
    [isBackwards(facts), 'ENDS_BEFORE_IT_STARTS'],
    [facts.startsOn < facts.today, 'STARTS_IN_THE_PAST'],
    [facts.isHeld, 'ALREADY_HELD'],
    [facts.member !== null && isGoneFor(facts, facts.member), 'MEMBER_GONE'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}

/**
 * At a member that left nobody acts from that day on. One that merged is spoken for by its successor: roles for all of it
 * are given there from that day on, those for a department of it still here.
 */
const isGoneFor = (
  { endsOn, startsOn, isForDepartment }: GrantRoleFacts,
  { leftOn, mergedOn }: MemberPeriod,
): boolean =>
  (leftOn !== null && (endsOn === null || endsOn >= leftOn)) ||
  (mergedOn !== null && !isForDepartment && startsOn >= mergedOn);

export type WithdrawRoleRefusal = 'ALREADY_WITHDRAWN' | 'ALREADY_OVER' | 'LAST_ADMINISTRATOR';

export interface WithdrawRoleFacts extends Period {
  readonly role: string;
  readonly withdrawnAt: Date | null;
  readonly today: string;
  /** How many others administer the same member, or the region, today and after. */
  readonly otherAdministrators: number;
}

/** Every reason against taking the role away. Somebody must be left who can give roles. */
export function withdrawRoleFindings(facts: WithdrawRoleFacts): WithdrawRoleRefusal[] {
  const against: [boolean, WithdrawRoleRefusal][] = [
    [facts.withdrawnAt !== null, 'ALREADY_WITHDRAWN'],
    [facts.endsOn !== null && facts.endsOn < facts.today, 'ALREADY_OVER'],
    [facts.role === 'MEMBER_ADMIN' && facts.otherAdministrators === 0, 'LAST_ADMINISTRATOR'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}
