import { hasRole, type Viewer } from '@naober/kit/viewer';
import { canPlan } from '../shift/shift-access.rules.ts';

/** Who speaks for a department, and hears what is said of it: who plans for it and who leads it. */
export const speaksFor = ({ roles }: Pick<Viewer, 'roles'>, memberId: string, departmentId: string): boolean =>
  canPlan({ roles }, memberId, departmentId) || hasRole({ roles }, 'TEAM_LEAD', memberId, departmentId);
