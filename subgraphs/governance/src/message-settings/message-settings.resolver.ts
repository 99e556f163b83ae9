import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { outbound } from '../mail/outbound.ts';
import { MessageGroup, MessageLanguage } from '../message/message.enums.ts';
import { urgencyOf } from '../message/message-kinds.ts';
import { isInPerson } from '../platform.rules.ts';
import { SignedInViewer } from '../viewer/viewer.resolver.ts';
import { MessagePreferenceView } from './message-preference.entity.ts';
import { MessageSettings } from './message-settings.entity.ts';
import { messageNumbers } from './message-numbers.ts';
import { settingsOf, type PersonalSettings } from './settings-of.ts';

@Resolver(() => MessageSettings)
export class MessageSettingsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether this platform sends mail at all; false: the inbox alone.' })
  isMailOn(): boolean {
    return outbound().mail !== null;
  }
}

@Resolver(() => SignedInViewer)
export class ViewerMessageSettingsResolver {
  @FieldResolver(() => MessageSettings, {
    nullable: true,
    description: 'Where and when messages reach her; as usual while she set nothing. Null for a token of hers.',
  })
  async messageSettings(
    @Ctx() { em, guarded, viewer, personId, now }: Context,
  ): Promise<Partial<MessageSettings> | null> {
    if (!isInPerson(viewer)) return null;
    const own = await guarded.findOne(MessageSettings, { professional: personId });
    if (own) return own;
    const { usualQuiet } = await messageNumbers(em, now);
    return { ...usualQuiet, language: MessageLanguage.nl, mailAddress: null, mailRefusedAt: null, wishedAddress: null };
  }

  @FieldResolver(() => [MessagePreferenceView], {
    description: 'How she hears of each group of messages; empty for a token of hers.',
  })
  async messagePreferences(@Ctx() { guarded, viewer, personId }: Context): Promise<MessagePreferenceView[]> {
    if (!isInPerson(viewer)) return [];
    const settings = await settingsOf(guarded, personId);
    return Object.values(MessageGroup).map(group => preferenceView(group, settings.wishFor(group)));
  }
}

export const preferenceView = (
  group: MessageGroup,
  { mail, push }: ReturnType<PersonalSettings['wishFor']>,
): MessagePreferenceView => ({ group, urgency: urgencyOf(group), mail, push }) as MessagePreferenceView;
