import { hasRole, type Viewer } from '@naober/kit/viewer';

type Asker = Pick<Viewer, 'roles' | 'tenantId'>;

/** HR of the whole member looks at what people hand in there: planners hear the outcome and no more. */
export const canVerifyAt = ({ roles }: Pick<Asker, 'roles'>, memberId: string): boolean =>
  hasRole({ roles }, 'HR_ADVISOR', memberId);
