import { LockMode } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { backgroundFork } from '@naober/kit/row-security';
import { createHash } from 'node:crypto';
import { outbound, type Outbound } from '../mail/outbound.ts';
import { MailRefused } from '../mail/send-mail.ts';
import { groupOf } from '../message/message-kinds.ts';
import { settingsOf } from '../message-settings/settings-of.ts';
import { plannedDeliveries } from './delivery.rules.ts';
import { gatherDeliveryFacts } from './gather-delivery-facts.ts';
import { giveUp } from './give-up.ts';
import { DeliveryStatus, MessageDelivery } from './message-delivery.entity.ts';
import { mailTo } from './mail-to.ts';
import { sendDigestJob } from './queue-delivery.ts';
import { settle, settleRefusal } from './settle.ts';

/** Sends somebody the mail of the day. Each message of a day asks for it: the first takes all along, the others find none. */
export const sendDigest: Job = {
  name: sendDigestJob,
  run: (orm, { personId }, events) => digest(orm, personId as string, events, outbound(), new Date()),
};

/** Safe to repeat, as `deliver` is: what goes along is held until it is sent. */
export const digest = (orm: MikroORM, personId: string, events: Events, ways: Outbound, now: Date): Promise<void> =>
  backgroundFork(orm).transactional(async tx => {
    const due = await tx.find(
      MessageDelivery,
      { professional: personId, status: DeliveryStatus.QUEUED, isDigest: true, dueAt: { $lte: now } },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { message: 'asc' } },
    );
    await tx.populate(due, ['message']);
    const { wishFor } = await settingsOf(tx, personId);
    const isWanted = ({ message }: MessageDelivery) => wishFor(groupOf(message.unwrap().kind)).mail !== 'OFF';
    for (const one of due.filter(one => !isWanted(one))) {
      const facts = await gatherDeliveryFacts(tx, personId, one.message.unwrap(), now);
      await giveUp(tx, one, plannedDeliveries(facts), events, now);
    }
    await mailAll(tx, personId, due.filter(isWanted), ways, now);
  });

async function mailAll(
  tx: EntityManager,
  personId: string,
  due: readonly MessageDelivery[],
  ways: Outbound,
  now: Date,
): Promise<void> {
  if (due.length === 0) return;
  const ids = due.map(({ id }) => id);
  const messages = due
    .map(({ message }) => message.unwrap())
    .toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  try {
    const sent = await mailTo(tx, personId, messages, ways, keyOf(ids));
    await settle(tx, ids, sent ? 'SENT' : 'SUPPRESSED', now, sent ? null : 'there is no address, or no mail');
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    await settleRefusal(tx, personId, ids, now, error.message);
  }
}

/** The same for the same messages: a mail that is tried again can be told from the next one. */
const keyOf = (ids: readonly string[]): string =>
  `digest-${createHash('sha256').update(ids.toSorted().join()).digest('hex').slice(0, 32)}`;
