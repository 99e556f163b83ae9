import type { EntityManager } from '@mikro-orm/postgresql';
import { changes } from '@naober/kit/sql';

/**
 * What was never agreed goes at once. What was is kept for its fiscal term (PV-5) under a number that names nobody any
 * more; it is over, and with it goes what was only proposed. Her weeks over two employers go whole.
 */
export async function forgetEngagements(tx: EntityManager, personId: string): Promise<void> {
  await changes(tx, 'delete from engagement where professional_id = ? and accepted_at is null', [personId]);
  await changes(
    tx,
    `update engagement set status = 'ENDED', ends_on = least(ends_on, current_date), ended_at = coalesce(ended_at, now()),
       is_closed = true
     where professional_id = ?`,
    [personId],
  );
}
