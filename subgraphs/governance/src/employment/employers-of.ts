import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';

/** The members that employ the person today: one statement for all that are asked together. A role makes no employer. */
export function employersOf(context: Context, professionalId: string): Promise<string[]> {
  const loader = context.batched(employersOf, async ids => {
    const today = localDateOf(context.now);
    const rows = await context.em.execute<{ professional_id: string; member_id: string }[]>(
      `select distinct professional_id, member_id from employment
         where professional_id = any(?) and starts_on <= ? and coalesce(ends_on >= ?, true)`,
      [`{${ids.join(',')}}`, today, today],
    );
    const byPerson = Map.groupBy(rows, row => row.professional_id);
    return ids.map(id => (byPerson.get(id) ?? []).map(row => row.member_id));
  });
  return loader.load(professionalId);
}
