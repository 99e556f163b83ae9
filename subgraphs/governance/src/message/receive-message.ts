import type { EntityManager } from '@mikro-orm/postgresql';
import type { Borrowing, Events, Fact } from '@naober/kit/events';
import { messagesOf } from '@naober/kit/message-due';
import { changes, rows } from '@naober/kit/sql';
import { z } from 'zod';
import { plannedDeliveries, type PlannedDelivery } from '../message-delivery/delivery.rules.ts';
import { queueDelivery } from '../message-delivery/queue-delivery.ts';
import { settingsOf } from '../message-settings/settings-of.ts';
import { groupOf, isMessageKind, urgencyOf, type MessageKind } from './message-kinds.ts';
import { instantIn } from './render-message.ts';

const due = z.object({
  kind: z.string().refine(isMessageKind, 'nobody knows the words of this kind'),
  recipientId: z.guid(),
  regionId: z.guid(),
  subject: z.object({ type: z.string(), id: z.guid() }),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** What any subgraph says that somebody must hear of; its facts leave the queue as soon as they are heard. */
export const borrowMessages: Borrowing[] = ['exchange', 'learning', 'branding', 'governance'].map(subgraph => ({
  topic: messagesOf(subgraph),
  isRemovedOnceHeard: true,
  apply: (tx, fact, events) => receiveMessage(tx, fact, events, new Date()),
}));

/** Puts the message into the inbox and plans its ways out, once per event however often it is heard. */
export async function receiveMessage(tx: EntityManager, fact: Fact, events: Events, now: Date): Promise<void> {
  const { kind, recipientId, regionId, subject, facts } = due.parse(fact.state);
  const isNew = await changes(
    tx,
    `insert into message (id, region_id, professional_id, kind, subject_type, subject_id, facts, created_at)
     select ?, region_id, id, ?, ?, ?, ?::jsonb, ? from professional
     where id = ? and region_id = ? and erased_at is null for share
     on conflict (id) do nothing`,
    [fact.id, kind, subject.type, subject.id, JSON.stringify(facts), now, recipientId, regionId],
  );
  if (isNew === 0) return; // heard before, or there is nobody to tell
  const planned = await planFor(tx, recipientId, kind as MessageKind, instantIn(facts, 'startsAt'), now);
  for (const delivery of planned) await queueDelivery(tx, events, fact.id, recipientId, delivery);
}

async function planFor(
  tx: EntityManager,
  personId: string,
  kind: MessageKind,
  startsAt: Date | null,
  now: Date,
): Promise<PlannedDelivery[]> {
  const group = groupOf(kind);
  const { quiet, wishFor } = await settingsOf(tx, personId);
  const [counted] = await rows<{ devices: number }>(
    tx,
    'select count(*)::int as devices from push_subscription where professional_id = ?',
    [personId],
  );
  const { devices } = counted!;
  return plannedDeliveries({ urgency: urgencyOf(group), startsAt, wish: wishFor(group), quiet, devices, now });
}
