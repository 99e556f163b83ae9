import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';

/** Who negotiates for the member on that day, by the grants at that very member that were heard (`two-parties.sql.ts`). */
export async function negotiatorsOf(em: EntityManager, memberId: string, day: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select distinct professional_id as id from borrowed_role_grant
     where member_id = ? and department_id is null and role in ('HR_ADVISOR', 'MEMBER_ADMIN') and not is_withdrawn
       and starts_on <= ?::date and coalesce(ends_on, 'infinity') >= ?::date
       and professional_id not in (select id from borrowed_professional where is_erased) order by id`,
    [memberId, day, day],
  );
  return found.map(({ id }) => id);
}
