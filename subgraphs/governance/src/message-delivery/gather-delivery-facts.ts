import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import { groupOf, urgencyOf, type MessageKind } from '../message/message-kinds.ts';
import type { MessageFacts } from '../message/message.entity.ts';
import { instantIn } from '../message/render-message.ts';
import { messageNumbers } from '../message-settings/message-numbers.ts';
import { settingsOf } from '../message-settings/settings-of.ts';
import type { DeliveryFacts } from './delivery.rules.ts';

/** By which ways somebody wants to hear of a message, as she chose up to now. */
export async function gatherDeliveryFacts(
  tx: EntityManager,
  personId: string,
  { kind, facts }: { readonly kind: MessageKind; readonly facts: MessageFacts },
  now: Date,
): Promise<DeliveryFacts> {
  const group = groupOf(kind);
  const numbers = await messageNumbers(tx, now);
  const { quiet, wishFor } = await settingsOf(tx, personId);
  const [counted] = await rows<{ devices: number }>(
    tx,
    'select count(*)::int as devices from push_subscription where professional_id = ?',
    [personId],
  );
  return {
    urgency: urgencyOf(group),
    startsAt: instantIn(facts, 'startsAt'),
    wish: wishFor(group),
    quiet: quiet ?? numbers.usualQuiet,
    devices: counted!.devices,
    numbers,
    now,
  };
}
