import { hasRole, type Viewer } from '@naober/kit/viewer';
import { speaksFor } from '../shift-feedback/feedback-access.rules.ts';
import { PlacementParty as Party, PlacementStatus } from './placement.enums.ts';

type Asker = Pick<Viewer, 'personId' | 'tenantId' | 'roles'>;

/** Whose a placement is. */
export interface PlacedFacts {
  readonly regionId: string;
  readonly professionalId: string;
  readonly status: PlacementStatus;
  readonly homeMemberId: string | null;
  readonly homeDepartmentId: string | null;
  readonly hostMemberId: string | null;
  readonly departmentId: string | null;
  readonly leadApprovedAt: Date | null;
}

/**
 * As what who asks acts on it. A wish is hers alone; the host comes in once her team lead said yes. Whom it is about acts
 * as herself, also where she leads.
 */
export function partiesOf({ personId, tenantId, roles }: Asker, placed: PlacedFacts): Party[] {
  const { homeMemberId, homeDepartmentId, hostMemberId, departmentId } = placed;
  if (personId !== null && personId === placed.professionalId) return [Party.PROFESSIONAL];
  if (placed.status === PlacementStatus.IDEA || placed.regionId !== tenantId) return [];
  if (!homeMemberId || !hostMemberId || !departmentId) return [];
  const held: [boolean, Party][] = [
    [hasRole({ roles }, 'TEAM_LEAD', homeMemberId, homeDepartmentId), Party.HOME_LEAD],
    [hasRole({ roles }, 'HR_ADVISOR', homeMemberId), Party.HOME_HR],
    [placed.leadApprovedAt !== null && speaksFor({ roles }, hostMemberId, departmentId), Party.HOST],
  ];
  return held.filter(([holds]) => holds).map(([, party]) => party);
}

/** The office of the region runs programmes: it sees where a placement stands, and neither of whom nor what for. */
export const isOffice = ({ roles }: Pick<Asker, 'roles'>): boolean => hasRole({ roles }, 'PROGRAMME_MANAGER', null);

export const canSeePlacement = (asker: Asker, placed: PlacedFacts): boolean =>
  partiesOf(asker, placed).length > 0 ||
  (isOffice(asker) && placed.regionId === asker.tenantId && placed.status !== PlacementStatus.IDEA);
