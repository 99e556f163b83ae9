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

/** The members that the person plans for. */
export function plannedMembers(viewer: Pick<Viewer, 'roles'> | null): MemberColoursFragment[] {
  return (viewer?.roles ?? []).flatMap(({ role, member }) => (role === 'PLANNER' && member ? [member] : []));
}

/** The members for which the person looks at papers as HR. */
export function verifyingMembers(viewer: Pick<Viewer, 'roles'> | null): MemberColoursFragment[] {
  return (viewer?.roles ?? []).flatMap(({ role, member }) => (role === 'HR_ADVISOR' && member ? [member] : []));
}

/** The members for which the person agrees with others: their HR and their administrators. */
export function negotiatedMembers(viewer: Pick<Viewer, 'roles'> | null): MemberColoursFragment[] {
  const roles = (viewer?.roles ?? []).filter(({ role }) => role === 'HR_ADVISOR' || role === 'MEMBER_ADMIN');
  const members = roles.flatMap(({ member }) => (member ? [member] : []));
  return members.filter(({ id }, at) => members.findIndex(one => one.id === id) === at);
}

/** The members where the person leads a team, of a department or of all of it. */
export function ledMembers(viewer: Pick<Viewer, 'roles'> | null): MemberColoursFragment[] {
  return (viewer?.roles ?? []).flatMap(({ role, member }) => (role === 'TEAM_LEAD' && member ? [member] : []));
}

type Roles = Pick<Viewer, 'roles'> | null;

/** The members that the person administers, each by a role of its own. */
export function administeredMembers(viewer: Roles): MemberColoursFragment[] {
  return (viewer?.roles ?? []).flatMap(({ role, member }) => (role === 'MEMBER_ADMIN' && member ? [member] : []));
}

/** The members for which the person settles. */
export function settledMembers(viewer: Roles): MemberColoursFragment[] {
  return (viewer?.roles ?? []).flatMap(({ role, member }) => (role === 'FINANCE' && member ? [member] : []));
}

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
