import type { Context } from '@naober/kit/context';
import { hasRole, type Viewer } from '@naober/kit/viewer';
import { visibleMember } from '../borrowed/visible-member.ts';
import { canImportRosters } from '../shift/shift-access.rules.ts';

/** Who tells the work of people at a member: who handles its rosters, and its HR. Nobody reads it back. */
export const tellsHomeRosters = (viewer: Pick<Viewer, 'roles'>, memberId: string): boolean =>
  canImportRosters(viewer, memberId) || hasRole(viewer, 'HR_ADVISOR', memberId);

/** Whether who asks tells the work of people at the member. Throws UNAUTHENTICATED when nobody asks. */
export async function mayTellHomeRoster(context: Context, memberId: string): Promise<boolean> {
  if (context.viewer.client !== 'key') void context.personId;
  return tellsHomeRosters(context.viewer, memberId) && (await visibleMember(memberId, context)) !== null;
}
