import type { EntityManager } from '@mikro-orm/postgresql';
import type { Borrowing, Events, Fact } from '@naober/kit/events';
import { messagesOf } from '@naober/kit/message-due';
import { changes } from '@naober/kit/sql';
import { z } from 'zod';
import { plannedDeliveries } from '../message-delivery/delivery.rules.ts';
import { gatherDeliveryFacts } from '../message-delivery/gather-delivery-facts.ts';
import { queueDelivery } from '../message-delivery/queue-delivery.ts';
import { isMessageKind, type MessageKind } from './message-kinds.ts';

const due = z.object({
  kind: z.string().refine(isMessageKind, 'nobody knows the words of this kind'),
  recipientId: z.guid(),
  regionId: z.guid(),
  subject: z.object({ type: z.string(), id: z.guid() }),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  writtenBy: z.guid().optional(),
});

/** What any subgraph says that somebody must hear of; its facts leave the queue as soon as they are heard. */
export const borrowMessages: Borrowing[] = ['exchange', 'learning', 'branding', 'governance'].map(subgraph => ({
  topic: messagesOf(subgraph),
  isRemovedOnceHeard: true,
  apply: (tx, fact, events) => receiveMessage(tx, fact, events, new Date()),
}));

/** Puts the message into the inbox and plans its ways out, once per event however often it is heard. */
export async function receiveMessage(tx: EntityManager, fact: Fact, events: Events, now: Date): Promise<void> {
  const { kind, recipientId, regionId, subject, facts, writtenBy = null } = due.parse(fact.state);
  const isNew = await changes(
    tx,
    `insert into message (id, region_id, professional_id, kind, subject_type, subject_id, facts, written_by, created_at)
     select ?, region_id, id, ?, ?, ?, ?::jsonb, ?, ? from professional
     where id = ? and region_id = ? and erased_at is null for share
     on conflict (id) do nothing`,
    [fact.id, kind, subject.type, subject.id, JSON.stringify(facts), writtenBy, now, recipientId, regionId],
  );
  if (isNew === 0) return; // heard before, or there is nobody to tell
  const wished = await gatherDeliveryFacts(tx, recipientId, { kind: kind as MessageKind, facts }, now);
  for (const delivery of plannedDeliveries(wished)) await queueDelivery(tx, events, fact.id, recipientId, delivery);
}
