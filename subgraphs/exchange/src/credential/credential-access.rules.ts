import { hasRole, type Viewer } from '@naober/kit/viewer';

type Asker = Pick<Viewer, 'roles' | 'tenantId'>;

/** HR of the whole member looks at what people hand in there: planners hear the outcome and no more. */
export const canVerifyAt = ({ roles }: Pick<Asker, 'roles'>, memberId: string): boolean =>
  hasRole({ roles }, 'HR_ADVISOR', memberId);

/** That a paper of an employee ends, its employer may remind her of: HR, and planners of all of the member. */
export const canRemindOwn = ({ roles }: Pick<Asker, 'roles'>, memberId: string): boolean =>
  canVerifyAt({ roles }, memberId) || hasRole({ roles }, 'PLANNER', memberId);

/** Counts of the region, of nobody: for who plans or looks at papers at any member, and for the office. */
export const seesReuse = ({ roles }: Pick<Asker, 'roles'>): boolean =>
  roles.some(({ role }) => ['PLANNER', 'HR_ADVISOR', 'PROGRAMME_MANAGER'].includes(role));
