import type { EntityManager } from '@mikro-orm/postgresql';
import type { Ties } from './identity.rules.ts';

interface Row {
  professional_id: string;
  member_id: string | null;
  employs: boolean;
}

/** The ties of each of the people, today and later, in their order: one statement for all. */
export async function tiesOf(em: EntityManager, ids: readonly string[], today: string): Promise<Ties[]> {
  const people = `{${ids.join(',')}}`;
  const rows = await em.execute<Row[]>(
    `select professional_id, member_id, true as employs from employment
       where professional_id = any(?) and coalesce(ends_on >= ?, true)
     union select professional_id, member_id, false from role_grant
       where professional_id = any(?) and withdrawn_at is null and coalesce(ends_on >= ?, true)`,
    [people, today, people, today],
  );
  const byPerson = Map.groupBy(rows, row => row.professional_id);
  return ids.map(id => {
    const hers = byPerson.get(id) ?? [];
    return { places: hers.map(row => row.member_id), isEmployed: hers.some(row => row.employs) };
  });
}
