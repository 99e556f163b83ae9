import { hasRole, type Viewer } from '@naober/kit/viewer';

type Asker = Pick<Viewer, 'roles'>;

/** What a member asks, and whose checks it accepts, is said by its planners of all of it and its HR. */
export const canSetRequirements = (asker: Asker, memberId: string): boolean =>
  hasRole(asker, 'PLANNER', memberId) || hasRole(asker, 'HR_ADVISOR', memberId);
