import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import type { Known } from './samples.ts';

/** A message to Femke that she has not read, and the ways by which messages and her calendar reach her. */
export async function addMessages(database: Database, { noord, femke }: Known) {
  const whose = { region_id: noord, professional_id: femke };
  const [message, pushSubscription, calendarFeed] = [uuidv7(), uuidv7(), uuidv7()];
  const created_at = new Date();
  const subject = { subject_type: 'OpenShift', subject_id: uuidv7(), facts: '{}' };
  await database.insert('governance.message', { id: message, ...whose, kind: 'SHIFT_CHANGED', ...subject, created_at });
  const way = { message_id: message, professional_id: femke, channel: 'MAIL', due_at: '2999-01-01' };
  await database.insert('governance.message_delivery', { id: uuidv7(), ...way });
  await database.insert('governance.message_settings', { id: uuidv7(), ...whose });
  const choice = { '"group"': 'EVENTS', mail: 'OFF', push: 'OFF' };
  await database.insert('governance.message_preference', { id: uuidv7(), ...whose, ...choice });
  const browser = { endpoint: 'https://fcm.googleapis.com/x', public_key: 'x', auth_secret: 'x', device: 'Firefox' };
  await database.insert('governance.push_subscription', { id: pushSubscription, ...whose, ...browser, created_at });
  await database.insert('governance.calendar_feed', { id: calendarFeed, ...whose, secret_digest: 'x', created_at });
  return { message, pushSubscription, calendarFeed };
}
