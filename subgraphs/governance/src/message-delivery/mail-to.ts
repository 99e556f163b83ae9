import type { EntityManager } from '@mikro-orm/postgresql';
import { changes } from '@naober/kit/sql';
import { composeMail, type MailItem } from '../mail/compose-mail.ts';
import type { Outbound } from '../mail/outbound.ts';
import { sendMail } from '../mail/send-mail.ts';
import { pathOf } from '../message/message-address.rules.ts';
import { groupOf, urgencyOf } from '../message/message-kinds.ts';
import type { Message } from '../message/message.entity.ts';
import { MessageUrgency } from '../message/message.enums.ts';
import { renderMessage } from '../message/render-message.ts';
import { settingsOf } from '../message-settings/settings-of.ts';
import { allNews, unsubscribeUrlOf } from '../unsubscribe/unsubscribe-address.ts';

/** Sends the messages in one mail to her confirmed address; false where there is none, or no mail. */
export async function mailTo(
  tx: EntityManager,
  personId: string,
  messages: readonly Message[],
  ways: Outbound,
  key: string,
): Promise<boolean> {
  const { language, mailAddress } = await settingsOf(tx, personId);
  if (mailAddress === null || ways.mail === null) return false;
  const items = messages.map((message): MailItem => ({
    ...renderMessage(message.kind, message.facts, language),
    path: pathOf(message),
  }));
  const about = whatIsStoppable(messages);
  const unsubscribeUrl = about && (await unsubscribeUrlOf(tx, ways.portalUrl, personId, about, language));
  const content = composeMail(items, { language, portalUrl: ways.portalUrl, unsubscribeUrl });
  await sendMail(ways, { ...content, to: mailAddress, key, unsubscribeUrl });
  const took =
    'update message_settings set mail_refused_at = null where professional_id = ? and mail_refused_at is not null';
  await changes(tx, took, [personId]);
  return true;
}

/** News of one group, or all news where a mail holds several; null when anything in it is needed. */
function whatIsStoppable(messages: readonly Message[]): string | null {
  const groups = [...new Set(messages.map(({ kind }) => groupOf(kind)))];
  if (groups.some(group => urgencyOf(group) === MessageUrgency.NEEDED)) return null;
  return groups.length === 1 ? groups[0]! : allNews;
}
