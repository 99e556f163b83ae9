import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { uuidv7 } from '@naober/kit/ids';
import { rows } from '@naober/kit/sql';
import type { PlannedDelivery } from './delivery.rules.ts';

export const deliverMessageJob = 'governance.deliver-message';
export const sendDigestJob = 'governance.send-digest';
/** How long a job that is done stays in its queue. */
const keptSeconds = 60;

/**
 * Notes one way out of a message, and lets a job go it when it is due. A channel that has one already keeps that, unless
 * nothing went by it because she did not want it then.
 */
export async function queueDelivery(
  tx: EntityManager,
  events: Events,
  messageId: string,
  personId: string,
  { channel, isDigest, isFallback, dueAt }: PlannedDelivery,
): Promise<void> {
  const [queued] = await rows<{ id: string }>(
    tx,
    `insert into message_delivery (id, message_id, professional_id, channel, is_digest, is_fallback, due_at)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (message_id, channel) do update set status = 'QUEUED', settled_at = null, reason = null,
       is_digest = excluded.is_digest, is_fallback = excluded.is_fallback, due_at = excluded.due_at
       where message_delivery.status = 'SUPPRESSED'
     returning id`,
    [uuidv7(), messageId, personId, channel, isDigest, isFallback, dueAt],
  );
  if (!queued) return;
  if (isDigest) await events.enqueue(tx, sendDigestJob, { personId }, { notBefore: dueAt, keptSeconds });
  else await queueAgain(tx, events, queued.id, dueAt);
}

/** Lets the same way be gone at another time. */
export const queueAgain = (tx: EntityManager, events: Events, deliveryId: string, dueAt: Date): Promise<void> =>
  events.enqueue(tx, deliverMessageJob, { deliveryId }, { notBefore: dueAt, keptSeconds });
