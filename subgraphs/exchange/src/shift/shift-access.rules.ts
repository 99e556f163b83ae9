import { hasRole, type Viewer } from '@naober/kit/viewer';

/** Who asks, as far as shifts are concerned. */
type Asker = Pick<Viewer, 'tenantId' | 'roles'>;

/** Whether the asker plans for that member; a role without member holds for the whole region. */
export const canPlan = (asker: Pick<Viewer, 'roles'>, memberId: string): boolean => hasRole(asker, 'PLANNER', memberId);

/** Nothing is shared between regions; drafts are seen by the planners of the host alone. */
export const canSeeShift = (asker: Asker, shift: { regionId: string; memberId: string; status: string }): boolean =>
  shift.regionId === asker.tenantId && (shift.status !== 'DRAFT' || canPlan(asker, shift.memberId));

/** Sign-ups are between the professional and the host. */
export const canSeeSignUp = (
  asker: Asker & Pick<Viewer, 'personId'>,
  signUp: { regionId: string; memberId: string; professionalId: string },
): boolean =>
  signUp.regionId === asker.tenantId && (signUp.professionalId === asker.personId || canPlan(asker, signUp.memberId));
