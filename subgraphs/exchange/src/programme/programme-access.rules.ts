import { hasRole, type Viewer } from '@naober/kit/viewer';
import { speaksFor } from '../shift-feedback/feedback-access.rules.ts';
import { WaveStatus } from './wave-status.ts';

type Asker = Pick<Viewer, 'tenantId' | 'roles'>;

/** The office of the region runs programmes; no member does. */
export const runsProgrammes = ({ roles }: Pick<Asker, 'roles'>): boolean =>
  hasRole({ roles }, 'PROGRAMME_MANAGER', null);

/** Whether a member takes part is said by its own administrators and HR. */
export const speaksForMember = ({ roles }: Pick<Asker, 'roles'>, memberId: string): boolean =>
  hasRole({ roles }, 'MEMBER_ADMIN', memberId) || hasRole({ roles }, 'HR_ADVISOR', memberId);

/** Places at a department are offered by who speaks for it or for its member. */
export const offersPlaces = ({ roles }: Pick<Asker, 'roles'>, memberId: string, departmentId: string): boolean =>
  speaksForMember({ roles }, memberId) || speaksFor({ roles }, memberId, departmentId);

const preparing = new Set(['PROGRAMME_MANAGER', 'MEMBER_ADMIN', 'HR_ADVISOR', 'TEAM_LEAD', 'PLANNER']);

/** What is in preparation is seen by those who prepare: the office, and who leads, plans or administers at a member. */
export const seesWave = (
  { tenantId, roles }: Asker,
  { regionId, status }: { readonly regionId: string; readonly status: WaveStatus },
): boolean => regionId === tenantId && (status !== WaveStatus.PLANNED || roles.some(({ role }) => preparing.has(role)));
