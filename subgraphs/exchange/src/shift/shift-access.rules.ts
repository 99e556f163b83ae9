/** Who asks, as far as shifts are concerned. */
interface Asker {
  readonly tenantId: string;
  readonly roles: readonly { readonly role: string; readonly organisationId: string | null }[];
}

/** Whether the asker plans for that member; a role without member holds for the whole region. */
export const canPlan = ({ roles }: Asker, memberId: string): boolean =>
  roles.some(
    ({ role, organisationId }) => role === 'PLANNER' && (organisationId === null || organisationId === memberId),
  );

/** Nothing is shared between regions; drafts are seen by the planners of the host alone. */
export const canSeeShift = (asker: Asker, shift: { regionId: string; memberId: string; status: string }): boolean =>
  shift.regionId === asker.tenantId && (shift.status !== 'DRAFT' || canPlan(asker, shift.memberId));

/** Sign-ups are between the professional and the host. */
export const canSeeSignUp = (
  asker: Asker & { readonly personId: string | null },
  signUp: { regionId: string; memberId: string; professionalId: string },
): boolean =>
  signUp.regionId === asker.tenantId && (signUp.professionalId === asker.personId || canPlan(asker, signUp.memberId));
