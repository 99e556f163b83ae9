import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';

/** Those of the people who are, were or will be employed at the member and are known here. */
export async function employedAt(tx: EntityManager, memberId: string, people: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select id from borrowed_professional where id = any(?) and not is_erased
       and id in (select professional_id from borrowed_employment where member_id = ?) order by id`,
    [`{${people.join(',')}}`, memberId],
  );
  return found.map(({ id }) => id);
}
