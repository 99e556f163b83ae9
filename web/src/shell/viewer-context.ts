import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MemberColoursFragment, ViewerQuery } from '../generated/operations.ts';

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
