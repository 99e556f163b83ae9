import type { EntityManager } from '@mikro-orm/postgresql';
import webPush from 'web-push';
import type { Outbound } from '../mail/outbound.ts';
import { platformSecret } from '../platform-secret/platform-secret.ts';

/** The platform's own keys for push services: the operator's, else made once and kept. */
export async function vapidKeys(em: EntityManager, { vapid }: Outbound): Promise<NonNullable<Outbound['vapid']>> {
  if (vapid) return vapid;
  const kept = await platformSecret(em, 'vapid', () => JSON.stringify(webPush.generateVAPIDKeys()));
  return JSON.parse(kept) as NonNullable<Outbound['vapid']>;
}
