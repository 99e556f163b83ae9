import type { GrantRoleErrorCode, Role } from '../generated/operations.ts';

const anywhere: readonly Role[] = ['PLANNER', 'MEMBER_ADMIN', 'ASSESSOR', 'BOARD_MEMBER', 'FINANCE'];
const atMember: readonly Role[] = ['TEAM_LEAD', 'HR_ADVISOR', 'PRACTICE_EDUCATOR', 'RECRUITER'];
const inRegion: readonly Role[] = ['PROGRAMME_MANAGER', 'COMPLIANCE_OFFICER'];
const work: readonly Role[] = ['PROFESSIONAL', 'RUNNER'];

/** The roles to choose from; whether one may be given is for the graph to say. */
export function offeredRoles(isOfRegion: boolean): readonly Role[] {
  return isOfRegion ? [...inRegion, ...anywhere, ...work] : [...anywhere, ...atMember, ...work];
}

/** Under which field a refusal is said. */
export const mistakeFields = {
  person: ['SELF_GRANT', 'UNKNOWN_PERSON'],
  role: ['ROLE_OF_REGION', 'ROLE_OF_MEMBER', 'ALREADY_HELD'],
  department: ['UNKNOWN_DEPARTMENT', 'ROLE_OF_WHOLE_MEMBER'],
  startsOn: ['STARTS_IN_THE_PAST'],
  endsOn: ['ENDS_BEFORE_IT_STARTS'],
} satisfies Record<string, GrantRoleErrorCode[]> as Readonly<
  Record<'person' | 'role' | 'department' | 'startsOn' | 'endsOn', readonly GrantRoleErrorCode[]>
>;
