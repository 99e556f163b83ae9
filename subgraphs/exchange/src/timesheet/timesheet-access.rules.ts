import { hasRole, type Viewer } from '@naober/kit/viewer';
import { isOn } from '../eligibility/parameter.rules.ts';

/** Who asks, as far as hours are concerned. */
type Asker = Pick<Viewer, 'tenantId' | 'personId' | 'roles'>;

/** Whose a sheet is. */
export interface SheetPlace {
  readonly regionId: string;
  readonly professionalId: string;
  readonly hostMemberId: string;
  readonly departmentId: string;
  readonly homeMemberId: string | null;
  readonly homeDepartmentId: string | null;
}

/** For which department, or all of a member, somebody is deputy on which days. */
export interface DeputyFor {
  readonly memberId: string;
  readonly departmentId: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Who plans for a department of the host, leads it, or is its deputy today. */
export function looksAfter(
  viewer: Pick<Asker, 'roles'>,
  { hostMemberId, departmentId }: Pick<SheetPlace, 'hostMemberId' | 'departmentId'>,
  deputyFor: readonly DeputyFor[],
  today: string,
): boolean {
  if (['PLANNER', 'TEAM_LEAD'].some(role => hasRole(viewer, role, hostMemberId, departmentId))) return true;
  return deputyFor.some(
    one =>
      one.memberId === hostMemberId &&
      (one.departmentId === null || one.departmentId === departmentId) &&
      isOn(today, one.startsOn, one.endsOn),
  );
}

/** Whether the asker verifies it for the host; nobody verifies her own. */
export const canVerify = (viewer: Asker, sheet: SheetPlace, deputyFor: readonly DeputyFor[], today: string): boolean =>
  sheet.regionId === viewer.tenantId &&
  sheet.professionalId !== viewer.personId &&
  looksAfter(viewer, sheet, deputyFor, today);

export const isHers = ({ personId, tenantId }: Asker, { professionalId, regionId }: SheetPlace): boolean =>
  personId === professionalId && tenantId === regionId;

/** Whether the asker is of the two sides that speak with each other: their words are for nobody else. */
export const seesWords = (viewer: Asker, sheet: SheetPlace, deputyFor: readonly DeputyFor[], today: string): boolean =>
  isHers(viewer, sheet) || canVerify(viewer, sheet, deputyFor, today);

/** Whether the asker keeps hours of people whom the member lends: its HR and finance, and her team lead there. */
export const keepsHoursOf = (
  viewer: Pick<Asker, 'roles'>,
  memberId: string,
  departmentId: string | null = null,
): boolean =>
  ['HR_ADVISOR', 'FINANCE'].some(role => hasRole(viewer, role, memberId)) ||
  hasRole(viewer, 'TEAM_LEAD', memberId, departmentId);

/** She, who verifies, who keeps hours at home, and finance of both; nobody else. */
export const canSeeTimesheet = (
  viewer: Asker,
  sheet: SheetPlace,
  deputyFor: readonly DeputyFor[],
  today: string,
): boolean =>
  sheet.regionId === viewer.tenantId &&
  (isHers(viewer, sheet) ||
    looksAfter(viewer, sheet, deputyFor, today) ||
    hasRole(viewer, 'FINANCE', sheet.hostMemberId) ||
    (sheet.homeMemberId !== null && keepsHoursOf(viewer, sheet.homeMemberId, sheet.homeDepartmentId)));

/** Who names deputies: administrators, HR, planners and team leads of the member, for its departments. */
export const canNameDeputies = (viewer: Pick<Asker, 'roles'>, memberId: string, departmentId: string | null): boolean =>
  ['MEMBER_ADMIN', 'HR_ADVISOR'].some(role => hasRole(viewer, role, memberId)) ||
  ['PLANNER', 'TEAM_LEAD'].some(role => hasRole(viewer, role, memberId, departmentId));
