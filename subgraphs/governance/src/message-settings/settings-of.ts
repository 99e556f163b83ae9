import type { EntityManager } from '@mikro-orm/postgresql';
import type { Quiet, Wish } from '../message-delivery/delivery.rules.ts';
import type { MessageGroup } from '../message/message.enums.ts';
import { MessagePreference } from './message-preference.entity.ts';
import { MessageSettings } from './message-settings.entity.ts';
import { defaultsOf } from './preference.rules.ts';

/** Where and when somebody wants to hear of what; who chose nothing gets what is usual. */
export interface PersonalSettings {
  readonly language: 'nl' | 'en';
  readonly quiet: Quiet;
  readonly mailAddress: string | null;
  readonly wishFor: (group: MessageGroup) => Wish;
}

export async function settingsOf(em: EntityManager, professional: string): Promise<PersonalSettings> {
  const settings = await em.findOne(MessageSettings, { professional });
  const preferences = await em.find(MessagePreference, { professional });
  const { language, quietFrom, quietUntil, mailAddress } = settings ?? usual;
  return {
    language,
    quiet: { quietFrom, quietUntil },
    mailAddress,
    wishFor: group => preferences.find(one => one.group === group) ?? defaultsOf(group),
  };
}

/** Of who set nothing. */
export const usual = { language: 'nl', quietFrom: '22:00', quietUntil: '07:00', mailAddress: null } as const;
