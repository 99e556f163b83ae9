import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';

interface Narrowed {
  /** Of these people alone; left out: of everybody. */
  readonly people?: readonly string[];
  /** On some of these local days, both included; left out: on whatever day. */
  readonly firstDay?: string;
  readonly lastDay?: string;
}

/** Who is employed at the member, known here and not erased, in the order of their ids. */
export async function employedAt(
  tx: EntityManager,
  memberId: string,
  { people, firstDay, lastDay }: Narrowed = {},
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select id from borrowed_professional where not is_erased and coalesce(id = any(?::uuid[]), true) and id in (
       select professional_id from borrowed_employment
       where member_id = ? and coalesce(starts_on <= ?::date, true) and coalesce(ends_on >= ?::date, true)) order by id`,
    [people ? `{${people.join(',')}}` : null, memberId, lastDay ?? null, firstDay ?? null],
  );
  return found.map(({ id }) => id);
}
