import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MemberColoursFragment, Role, ViewerQuery } from '../generated/operations.ts';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

interface Session {
  /** Null for a visitor, and until it is known. */
  readonly viewer: Viewer | null;
  readonly isKnown: boolean;
}

export const ViewerContext = createContext<Session>({ viewer: null, isKnown: false });

export const useSession = () => useContext(ViewerContext);

type Roles = Pick<Viewer, 'roles'> | null;

/** The members at which the person holds one of the roles, each once: for two departments, and after a merger, she holds it twice. */
function membersOf(viewer: Roles, ...wanted: readonly Role[]): MemberColoursFragment[] {
  const found = (viewer?.roles ?? []).filter(({ role }) => wanted.includes(role));
  return [...new Map(found.flatMap(({ member }) => (member ? [[member.id, member] as const] : []))).values()];
}

/** The members that the person plans for. */
export const plannedMembers = (viewer: Roles) => membersOf(viewer, 'PLANNER');

/** The members for which the person looks at papers as HR. */
export const verifyingMembers = (viewer: Roles) => membersOf(viewer, 'HR_ADVISOR');

/** The members for which the person agrees with others: their HR and their administrators. */
export const negotiatedMembers = (viewer: Roles) => membersOf(viewer, 'HR_ADVISOR', 'MEMBER_ADMIN');

/** The members where the person leads a team, of a department or of all of it. */
export const ledMembers = (viewer: Roles) => membersOf(viewer, 'TEAM_LEAD');

/** The members that the person administers. */
export const administeredMembers = (viewer: Roles) => membersOf(viewer, 'MEMBER_ADMIN');

/** The members for which the person settles. */
export const settledMembers = (viewer: Roles) => membersOf(viewer, 'FINANCE');

const holdsForRegion = (viewer: Roles, wanted: Role): boolean =>
  (viewer?.roles ?? []).some(({ role, member }) => role === wanted && member === null);

/** Whether the person administers the whole region, and with it each member. */
export const administersRegion = (viewer: Roles): boolean => holdsForRegion(viewer, 'MEMBER_ADMIN');

/** Whether the person watches over the region's log. */
export const watchesRegion = (viewer: Roles): boolean => holdsForRegion(viewer, 'COMPLIANCE_OFFICER');

/** Whether the person is of the region's office, which opens and closes pools. */
export const runsPools = (viewer: Roles): boolean => holdsForRegion(viewer, 'PROGRAMME_MANAGER');

/** Whether the person works shifts; office staff and planners without a profession do not. */
export function worksShifts(
  viewer: { readonly roles: readonly Pick<Viewer['roles'][number], 'role'>[] } | null,
): boolean {
  return (viewer?.roles ?? []).some(({ role }) => role === 'PROFESSIONAL' || role === 'RUNNER');
}

/** The member whose colours are hers: her employer's, else of the member that gave her a role. */
export function ownMember(viewer: Viewer | null): MemberColoursFragment | null {
  const employer = viewer?.professional?.employments?.[0]?.member;
  return employer ?? viewer?.roles.find(({ member }) => member)?.member ?? null;
}
