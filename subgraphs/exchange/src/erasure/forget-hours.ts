import type { EntityManager } from '@mikro-orm/postgresql';
import { changes, rows } from '@naober/kit/sql';

/**
 * Hours of who was erased stay as long as bookkeeping asks (AWR 52), under her number alone: governance forgets whose it
 * is. Words and who acted go. What nobody answers any more is settled as the host verified it; what she never entered,
 * the host still may. Gives the words that were written.
 */
export async function forgetHours(tx: EntityManager, personId: string): Promise<string[]> {
  const written = await rows<{ note: string }>(
    tx,
    'select note from timesheet_step where note is not null and ? in (professional_id, by_id)',
    [personId],
  );
  await changes(tx, 'update timesheet_step set note = null where note is not null and ? in (professional_id, by_id)', [
    personId,
  ]);
  await changes(tx, 'update timesheet_step set by_id = null where by_id = ?', [personId]);
  await changes(tx, 'update hours_deputy set named_by = null where named_by = ?', [personId]);
  await changes(
    tx,
    `update timesheet set status = 'CONFIRMED_BY_PROFESSIONAL', confirmed_at = verified_at, waiting_since = now(),
       version = version + 1
     where professional_id = ? and status = 'VERIFIED_BY_HOST'`,
    [personId],
  );
  return written.map(({ note }) => note);
}
