import { hasRole, unitsOf, type Viewer } from '@naober/kit/viewer';

/** Who asks, as far as shifts are concerned. */
type Asker = Pick<Viewer, 'tenantId' | 'personId' | 'roles'>;

/** Whose a shift is: the host, and its department. */
interface ShiftPlace {
  readonly regionId: string;
  readonly memberId: string;
  readonly departmentId: string;
}

/** Whether the asker decides about shifts of that department and who works them, as planner of it or of all of the member. */
export const canPlan = ({ roles }: Pick<Asker, 'roles'>, memberId: string, departmentId: string): boolean =>
  hasRole({ roles }, 'PLANNER', memberId, departmentId);

/** Whether the asker plans for the member, or for some of its departments. */
export function plansAt({ roles }: Pick<Asker, 'roles'>, memberId: string): boolean {
  const departmentIds = unitsOf({ roles }, 'PLANNER', memberId);
  return departmentIds === null || departmentIds.length > 0;
}

/**
 * The departments of the member whose shifts and counts the asker sees as planners do; null for all. A key that reads
 * shifts sees them all, and nobody who works them.
 */
export const departmentsSeen = ({ roles }: Pick<Asker, 'roles'>, memberId: string): readonly string[] | null =>
  hasRole({ roles }, 'READ_SHIFTS', memberId) ? null : unitsOf({ roles }, 'PLANNER', memberId);

/** Whether the asker sees what the host keeps to itself of a shift: that it is a draft, its number in the roster. */
export function seesAsPlanner(asker: Pick<Asker, 'roles'>, memberId: string, departmentId: string): boolean {
  const departmentIds = departmentsSeen(asker, memberId);
  return departmentIds === null || departmentIds.includes(departmentId);
}

/** Rosters are of the whole member: of its planners, and of keys that hand them in. */
export const canImportRosters = ({ roles }: Pick<Asker, 'roles'>, memberId: string): boolean =>
  hasRole({ roles }, 'PLANNER', memberId) || hasRole({ roles }, 'IMPORT_ROSTERS', memberId);

/** Nothing is shared between regions; drafts are seen by those who see the host's shifts as planners do. */
export const canSeeShift = (asker: Asker, shift: ShiftPlace & { readonly status: string }): boolean =>
  shift.regionId === asker.tenantId &&
  (shift.status !== 'DRAFT' || seesAsPlanner(asker, shift.memberId, shift.departmentId));

/** Sign-ups are between the professional and the host. */
export const canSeeSignUp = (asker: Asker, signUp: ShiftPlace & { readonly professionalId: string }): boolean =>
  signUp.regionId === asker.tenantId &&
  (signUp.professionalId === asker.personId || canPlan(asker, signUp.memberId, signUp.departmentId));

/** Whether the asker belongs to none of the organisations that employ a person; an office of the whole region does not. */
export const isOfAnotherOrganisation = ({ roles }: Pick<Asker, 'roles'>, employerIds: readonly string[]): boolean =>
  !roles.some(({ organisationId }) => organisationId !== null && employerIds.includes(organisationId));

/** Where the asker sees shifts as planners do, whoever else may. */
export function placesSeen({ roles }: Pick<Asker, 'roles'>): {
  readonly isEverywhere: boolean;
  readonly memberIds: readonly string[];
  readonly departmentIds: readonly string[];
} {
  const seeing = roles.filter(({ role }) => role === 'PLANNER' || role === 'READ_SHIFTS');
  return {
    isEverywhere: seeing.some(({ organisationId }) => organisationId === null),
    memberIds: seeing.flatMap(one => (one.unitId === null && one.organisationId !== null ? [one.organisationId] : [])),
    departmentIds: seeing.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])),
  };
}

/**
 * ACM-5: the order of release is of the member alone: of its own planners of all of it and its own administrators. A role
 * for the whole region opens it for nobody.
 */
export const canReleaseShifts = ({ roles }: Pick<Asker, 'roles'>, memberId: string): boolean =>
  roles.some(
    ({ role, organisationId, unitId }) =>
      (role === 'PLANNER' || role === 'MEMBER_ADMIN') && organisationId === memberId && unitId === null,
  );

/** Terms are of the whole member: of its planners and administrators. */
export const canSetTerms = canReleaseShifts;
