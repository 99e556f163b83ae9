import { hasRole, type Viewer } from '@naober/kit/viewer';
import { speaksFor } from '../shift-feedback/feedback-access.rules.ts';

/** Who sets what a department arranges: who speaks for it; for all of the member who speaks for all of it, and HR. */
export function arrangesOnboarding(
  { roles }: Pick<Viewer, 'roles'>,
  memberId: string,
  departmentId: string | null,
): boolean {
  if (hasRole({ roles }, 'HR_ADVISOR', memberId) || hasRole({ roles }, 'TEAM_LEAD', memberId)) return true;
  return departmentId === null ? hasRole({ roles }, 'PLANNER', memberId) : speaksFor({ roles }, memberId, departmentId);
}
