import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequiredEntityData } from '@mikro-orm/core';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { readOutbound, type Outbound } from '../src/mail/outbound.ts';
import { MessageDelivery } from '../src/message-delivery/message-delivery.entity.ts';
import { MessageSettings } from '../src/message-settings/message-settings.entity.ts';
import type { MessageKind } from '../src/message/message-kinds.ts';
import { receiveMessage } from '../src/message/receive-message.ts';
import { PushSubscription } from '../src/push/push-subscription.entity.ts';
import type { Professional } from '../src/professional/professional.entity.ts';

/** Ways out as an operator would name them. */
export const waysBy = (variables: NodeJS.ProcessEnv): Outbound =>
  readOutbound({ MAIL_FROM: 'Naober <naober@naober.test>', PUBLIC_URL: 'https://naober.test', ...variables });

export const settings = (
  em: EntityManager,
  { id, region }: Professional,
  over: Partial<RequiredEntityData<MessageSettings>> = {},
): MessageSettings =>
  em.create(MessageSettings, {
    region,
    professional: id,
    mailAddress: `${id}@naober.test`,
    quietFrom: '22:00',
    quietUntil: '07:00',
    ...over,
  });

/** A device on which she takes push; nothing ever arrives there. */
export const aDevice = (em: EntityManager, { id, region }: Professional): PushSubscription =>
  em.create(PushSubscription, {
    region,
    professional: id,
    endpoint: `https://push.naober.test/${uuidv7()}`,
    publicKey: 'key',
    authSecret: 'secret',
    device: 'Firefox, Android',
    createdAt: new Date(),
  });

export interface Told {
  readonly id?: string;
  readonly facts?: Record<string, string | number | null>;
  readonly subject?: { type: string; id: string };
  readonly at?: Date;
}

/** A neighbour says that somebody must hear of something, heard at that moment; gives the id of the event. */
export async function tell(
  { em, subgraph }: TestSubgraph,
  { id: recipientId, region }: Professional,
  kind: MessageKind | (string & {}),
  { id = uuidv7(), facts = {}, subject = { type: 'OpenShift', id: uuidv7() }, at = new Date() }: Told = {},
): Promise<string> {
  const state = { kind, recipientId, regionId: region.id, subject, facts };
  await em.transactional(tx => receiveMessage(tx, { id, version: 1, state }, subgraph.events, at));
  return id;
}

/** What is planned or done for somebody, oldest message first. */
export const deliveriesTo = ({ em }: TestSubgraph, { id }: Professional): Promise<MessageDelivery[]> =>
  em.find(MessageDelivery, { professional: id }, { orderBy: { message: 'asc', channel: 'asc' } });
