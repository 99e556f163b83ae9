import type { EntityManager } from '@mikro-orm/postgresql';
import { changes } from '@naober/kit/sql';

/** Notes what became of deliveries; by SQL, for what a job sent is no change worth an entry in the log. */
export async function settle(
  tx: EntityManager,
  ids: readonly string[],
  status: 'SENT' | 'FAILED' | 'SUPPRESSED',
  now: Date,
  reason: string | null = null,
): Promise<void> {
  const text = 'update message_delivery set status = ?, settled_at = ?, reason = ? where id = any(?)';
  await changes(tx, text, [status, now, reason, `{${ids.join(',')}}`]);
}

/** The address refused for good: it is parked here, and she sees at her address that it takes no mail. */
export async function settleRefusal(
  tx: EntityManager,
  personId: string,
  ids: readonly string[],
  now: Date,
  reason: string,
): Promise<void> {
  await settle(tx, ids, 'FAILED', now, reason);
  await changes(tx, 'update message_settings set mail_refused_at = ? where professional_id = ?', [now, personId]);
}
