import type { EntityManager } from '@mikro-orm/postgresql';
import webPush from 'web-push';
import type { Outbound } from '../mail/outbound.ts';
import { wordsOf } from '../message/message.words.ts';
import { messageNumbers } from '../message-settings/message-numbers.ts';
import { settingsOf } from '../message-settings/settings-of.ts';
import { isPushService } from './push-service.rules.ts';
import { PushSubscription } from './push-subscription.entity.ts';
import { vapidKeys } from './vapid.ts';

const patienceMilliseconds = 10_000;

/**
 * Lets every device of hers know that there is something, and not what: push services and lock screens read along.
 * Devices that are gone are forgotten. True when at least one push service took it.
 */
export async function pushToDevices(tx: EntityManager, personId: string, ways: Outbound, now: Date): Promise<boolean> {
  const devices = await tx.find(PushSubscription, { professional: personId });
  if (devices.length === 0) return false;
  const { language } = await settingsOf(tx, personId);
  const keys = await vapidKeys(tx, ways);
  const { pushKeptHours } = await messageNumbers(tx, now);
  const payload = JSON.stringify({ title: 'Naober', body: wordsOf[language].push });
  const answers = await Promise.all(devices.map(device => sendTo(device, payload, keys, ways, pushKeptHours * 3_600)));
  for (const [at, answer] of answers.entries()) if (answer === 'gone') tx.remove(devices[at]!);
  return answers.includes('taken');
}

type Answer = 'taken' | 'gone' | 'failed';

async function sendTo(
  { endpoint, publicKey, authSecret }: PushSubscription,
  payload: string,
  keys: NonNullable<Outbound['vapid']>,
  { contact, pushServices }: Outbound,
  keptSeconds: number,
): Promise<Answer> {
  if (!isPushService(endpoint, pushServices)) return 'gone';
  try {
    const subscription = { endpoint, keys: { p256dh: publicKey, auth: authSecret } };
    const request = webPush.generateRequestDetails(subscription, payload, {
      vapidDetails: { subject: contact, ...keys },
      TTL: keptSeconds, // a device that is off hears of it when it is on again
      topic: 'naober', // a device that was off shows one, not twenty
    });
    const { status } = await fetch(endpoint, {
      method: request.method,
      headers: request.headers as Record<string, string>,
      body: new Uint8Array(request.body!),
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    if (status === 404 || status === 410) return 'gone';
    return status >= 200 && status < 300 ? 'taken' : 'failed';
  } catch {
    return 'failed';
  }
}
