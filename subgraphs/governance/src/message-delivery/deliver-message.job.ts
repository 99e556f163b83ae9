import { LockMode } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { backgroundFork } from '@naober/kit/row-security';
import { MailRefused } from '../mail/send-mail.ts';
import { outbound, type Outbound } from '../mail/outbound.ts';
import { pushToDevices } from '../push/push-to-devices.ts';
import { dueAtOf, isStillWanted, plannedDeliveries } from './delivery.rules.ts';
import { gatherDeliveryFacts } from './gather-delivery-facts.ts';
import { DeliveryChannel, DeliveryStatus, MessageDelivery } from './message-delivery.entity.ts';
import { giveUp } from './give-up.ts';
import { mailTo } from './mail-to.ts';
import { deliverMessageJob, queueAgain, queueDelivery } from './queue-delivery.ts';
import { settle, settleRefusal } from './settle.ts';

/** Sends one message by one channel. */
export const deliverMessage: Job = {
  name: deliverMessageJob,
  run: (orm, { deliveryId }, events) => deliver(orm, deliveryId as string, events, outbound(), new Date()),
};

/**
 * Safe to repeat. The delivery is held while the mail server or push service is spoken to: who comes second waits, and
 * finds it sent. A process that dies in between leaves it as it was, and it is tried again.
 */
export const deliver = (orm: MikroORM, id: string, events: Events, ways: Outbound, now: Date): Promise<void> =>
  backgroundFork(orm).transactional(async tx => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const delivery = await tx.findOne(MessageDelivery, { id, status: DeliveryStatus.QUEUED }, lock);
    if (!delivery) return;
    const facts = await gatherDeliveryFacts(tx, delivery.professional.id, await delivery.message.loadOrFail(), now);
    const dueAt = dueAtOf(facts);
    if (dueAt > now) return queueAgain(tx, events, id, dueAt); // tried anew in the middle of the night
    const planned = plannedDeliveries(facts);
    if (!isStillWanted(delivery.channel, delivery.isFallback, planned))
      return giveUp(tx, delivery, planned, events, now);
    return delivery.channel === DeliveryChannel.PUSH
      ? push(tx, delivery, events, ways, now)
      : mail(tx, delivery, ways, now);
  });

async function mail(tx: EntityManager, delivery: MessageDelivery, ways: Outbound, now: Date): Promise<void> {
  try {
    const sent = await mailTo(tx, delivery.professional.id, [delivery.message.unwrap()], ways, delivery.id);
    await settle(tx, [delivery.id], sent ? 'SENT' : 'SUPPRESSED', now, sent ? null : 'there is no address, or no mail');
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    await settleRefusal(tx, delivery.professional.id, [delivery.id], now, error.message);
  }
}

/** What no device took goes by mail, whatever she chose for mail; where mail goes anyway, that is it. */
async function push(
  tx: EntityManager,
  { id, message, professional }: MessageDelivery,
  events: Events,
  ways: Outbound,
  now: Date,
): Promise<void> {
  const isTaken = await pushToDevices(tx, professional.id, ways, now);
  if (isTaken) return settle(tx, [id], 'SENT', now);
  await settle(tx, [id], 'FAILED', now, 'no device took it');
  const fallback = { channel: 'MAIL', isDigest: false, isFallback: true, dueAt: now } as const;
  await queueDelivery(tx, events, message.id, professional.id, fallback);
}
