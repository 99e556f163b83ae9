import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';

interface Asked {
  /** One of these is enough. */
  readonly roles: readonly string[];
  readonly memberId: string;
  /** Who holds it for that department alone counts too; null or left out: none. */
  readonly departmentId?: string | null;
  /** Who holds it for all members of that region counts too; left out: none. */
  readonly regionId?: string;
  /** The local day. */
  readonly day: string;
}

/**
 * Who holds a role at a member on a day, by the grants that were heard, in the order of their ids; of a member that
 * merged by then also who holds it for all of its successor. For telling people: what somebody may do is never decided on it.
 */
export async function roleHolders(
  em: EntityManager,
  { roles, memberId, departmentId = null, regionId, day }: Asked,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select distinct professional_id as id from borrowed_role_grant
     where role = any(?::text[]) and not is_withdrawn and starts_on <= ?::date and coalesce(ends_on, 'infinity') >= ?::date
       and (department_id = ?::uuid or department_id is null
         and (member_id in (?, stands_for(?, ?)) or member_id is null and region_id = ?::uuid))
       and professional_id not in (select id from borrowed_professional where is_erased)
     order by id`,
    [`{${roles.join(',')}}`, day, day, departmentId, memberId, memberId, day, regionId ?? null],
  );
  return found.map(({ id }) => id);
}
