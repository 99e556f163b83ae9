import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import type { PlannedDelivery } from './delivery.rules.ts';
import type { MessageDelivery } from './message-delivery.entity.ts';
import { queueDelivery } from './queue-delivery.ts';
import { settle } from './settle.ts';

/** She chose otherwise since: it goes by the ways that she wants now, if it did not by those already. */
export async function giveUp(
  tx: EntityManager,
  { id, message, professional }: MessageDelivery,
  planned: readonly PlannedDelivery[],
  events: Events,
  now: Date,
): Promise<void> {
  await settle(tx, [id], 'SUPPRESSED', now, 'she chose otherwise since');
  for (const way of planned) await queueDelivery(tx, events, message.id, professional.id, way);
}
