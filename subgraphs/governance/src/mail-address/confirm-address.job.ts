import type { MikroORM } from '@mikro-orm/postgresql';
import type { Job } from '@naober/kit/events';
import { backgroundFork } from '@naober/kit/row-security';
import { composeConfirmation } from '../mail/compose-mail.ts';
import { outbound, type Outbound } from '../mail/outbound.ts';
import { MailRefused, sendMail } from '../mail/send-mail.ts';
import { settingsPath } from '../message/message-address.rules.ts';
import { MessageSettings } from '../message-settings/message-settings.entity.ts';
import { signatureOf } from '../platform-secret/platform-secret.ts';

export const confirmAddressJob = 'governance.confirm-mail-address';

/** Asks by mail whether an address is hers. */
export const confirmAddress: Job = {
  name: confirmAddressJob,
  run: (orm, { personId }) => askByMail(orm, personId as string, outbound()),
};

/** Proves that she reads what comes to that address; good for that wish alone. */
export const wishWords = ({ professional, wishedAddress, wishedAt }: MessageSettings) =>
  ['mail-address', professional.id, wishedAddress ?? '', wishedAt?.toISOString() ?? ''] as const;

/** Safe to repeat: the same wish brings the same mail. */
export const askByMail = (orm: MikroORM, professional: string, ways: Outbound): Promise<void> =>
  backgroundFork(orm).transactional(async tx => {
    const wish = await tx.findOne(MessageSettings, { professional, wishedAddress: { $ne: null } });
    if (!wish || ways.mail === null) return;
    const code = await signatureOf(tx, ...wishWords(wish));
    const url = `${ways.portalUrl}${settingsPath}?bevestig=${code}`;
    const key = `address-${wish.id}-${wish.wishedAt!.getTime()}`;
    const content = composeConfirmation(url, wish.language);
    await sendMail(ways, { ...content, to: wish.wishedAddress!, key, unsubscribeUrl: null }).catch(error => {
      if (!(error instanceof MailRefused)) throw error;
      // She sees that nothing was confirmed, and that the address took no mail, when she looks.
      wish.mailRefusedAt = wish.wishedAt;
    });
  });
