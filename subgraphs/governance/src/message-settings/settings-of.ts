import type { EntityManager } from '@mikro-orm/postgresql';
import type { Quiet, Wish } from '../message-delivery/delivery.rules.ts';
import type { MessageGroup } from '../message/message.enums.ts';
import { MessagePreference } from './message-preference.entity.ts';
import { MessageSettings } from './message-settings.entity.ts';
import { defaultsOf } from './preference.rules.ts';

/** Where and when somebody wants to hear of what; who chose nothing gets what is usual. */
export interface PersonalSettings {
  readonly language: 'nl' | 'en';
  /** Null: she chose none, the usual ones count. */
  readonly quiet: Quiet | null;
  readonly mailAddress: string | null;
  readonly wishFor: (group: MessageGroup) => Wish;
}

export async function settingsOf(em: EntityManager, professional: string): Promise<PersonalSettings> {
  const settings = await em.findOne(MessageSettings, { professional });
  const preferences = await em.find(MessagePreference, { professional });
  return {
    language: settings?.language ?? 'nl',
    quiet: settings && { quietFrom: settings.quietFrom, quietUntil: settings.quietUntil },
    mailAddress: settings?.mailAddress ?? null,
    wishFor: group => preferences.find(one => one.group === group) ?? defaultsOf(group),
  };
}
