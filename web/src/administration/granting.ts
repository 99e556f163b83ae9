import type { GrantRoleErrorCode, Role } from '../generated/operations.ts';

const anywhere: readonly Role[] = ['MEMBER_ADMIN', 'ASSESSOR', 'BOARD_MEMBER', 'FINANCE', 'PROFESSIONAL'];
const atMember: readonly Role[] = ['PLANNER', 'TEAM_LEAD', 'HR_ADVISOR', 'PRACTICE_EDUCATOR', 'RECRUITER', 'RUNNER'];
const inRegion: readonly Role[] = ['PROGRAMME_MANAGER', 'COMPLIANCE_OFFICER'];

/** The roles to choose from; whether one may be given is for the graph to say. */
export function offeredRoles(isOfRegion: boolean): readonly Role[] {
  return isOfRegion ? [...inRegion, ...anywhere] : [...atMember, ...anywhere];
}

/** Under which field a refusal is said. */
export const mistakeFields = {
  person: ['SELF_GRANT', 'UNKNOWN_PERSON'],
  role: ['ROLE_OF_REGION', 'ROLE_OF_MEMBER', 'ALREADY_HELD', 'MEMBER_GONE'],
  department: ['UNKNOWN_DEPARTMENT', 'ROLE_OF_WHOLE_MEMBER'],
  startsOn: ['STARTS_IN_THE_PAST'],
  endsOn: ['ENDS_BEFORE_IT_STARTS'],
} satisfies Record<string, GrantRoleErrorCode[]> as Readonly<
  Record<'person' | 'role' | 'department' | 'startsOn' | 'endsOn', readonly GrantRoleErrorCode[]>
>;
