import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import type { RoleGrant } from './role-grant.entity.ts';
import { heldBeside, type HeldRole, type Merged } from './standing-in.rules.ts';

/** As what these roles hold today: each as it was given, and beside it what follows from members that merged. */
export async function rolesHeld(
  em: EntityManager,
  grants: readonly RoleGrant[],
  regionId: string,
  today: string,
): Promise<HeldRole[]> {
  const held = grants.map(({ role, member, department }) => ({
    role,
    memberId: member?.id ?? null,
    departmentId: department?.id ?? null,
  }));
  return [...held, ...heldBeside(held, await mergedIn(em, regionId, today))];
}

/** Every member that merged by that day with each that stands in its place, a successor of a successor too. */
const mergedIn = (em: EntityManager, regionId: string, today: string): Promise<Merged[]> =>
  rows<Merged>(
    em,
    `with recursive gone (member_id, successor_id) as (
       select id, successor_id from member where region_id = ? and merged_on <= ?
       union select gone.member_id, next.successor_id from gone join member next on next.id = gone.successor_id
       where next.merged_on <= ?)
     select member_id as "memberId", successor_id as "successorId", coalesce((
       select json_agg(id order by id) from department where department.member_id = gone.member_id), '[]') as "departmentIds"
     from gone order by 1, 2`,
    [regionId, today, today],
  );
