import type { Role } from './role-grant.entity.ts';
import { ofDepartmentToo } from './role-grant.rules.ts';

/** As what somebody acts; null = the whole region, or all of the member. */
export interface HeldRole {
  readonly role: Role;
  readonly memberId: string | null;
  readonly departmentId: string | null;
}

/** That a member merged, with the departments that it brought along. */
export interface Merged {
  readonly memberId: string;
  readonly successorId: string;
  readonly departmentIds: readonly string[];
}

/**
 * What a merger adds to roles (BW 2:309: the successor takes over all rights and duties). Who acts for all of the
 * successor acts for what merged into it. Who acts for a department of the merged member does so under its new name as
 * well; no more than that: the rest of the successor is not hers.
 */
export const heldBeside = (held: readonly HeldRole[], mergers: readonly Merged[]): HeldRole[] =>
  held.flatMap(one => mergers.flatMap(merged => follows(one, merged)));

function follows({ role, memberId: at, departmentId }: HeldRole, merged: Merged): HeldRole[] {
  const { memberId, successorId, departmentIds } = merged;
  if (at === successorId && departmentId === null) return [{ role, memberId, departmentId: null }];
  if (at !== memberId || !ofDepartmentToo.has(role)) return [];
  const own = departmentId === null ? departmentIds : [departmentId];
  return own.map(id => ({ role, memberId: successorId, departmentId: id }));
}
