import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';

/** Whether the member employs her, on whatever day and not erased, or one that merged into it by that day does. */
export async function isLentBy(
  em: EntityManager,
  memberId: string,
  professionalId: string,
  day: string,
): Promise<boolean> {
  const found = await rows(
    em,
    `select from borrowed_employment job where professional_id = ? and ? in (member_id, stands_for(member_id, ?))
       and exists (select from borrowed_professional who where who.id = job.professional_id and not is_erased) limit 1`,
    [professionalId, memberId, day],
  );
  return found.length > 0;
}
