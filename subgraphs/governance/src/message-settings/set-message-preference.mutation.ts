import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { MessageGroup, MessageTiming } from '../message/message.enums.ts';
import { isInPerson } from '../platform.rules.ts';
import { lockProfessional } from '../professional/lock-professional.ts';
import { choosePreference } from './choose-preference.ts';
import { MessagePreferenceView } from './message-preference.entity.ts';
import { preferenceView } from './message-settings.resolver.ts';
import { preferenceFindings, type PreferenceFinding } from './preference.rules.ts';

const reasons: Record<PreferenceFinding, string> = {
  NEEDED_COMES_AT_ONCE: 'What is needed does not wait for the mail of the day.',
  NEEDED_NEEDS_A_WAY: 'What is needed comes by mail, by push or by both.',
  PUSH_HAS_NO_DIGEST: 'Push comes at once or not at all.',
};
const SetMessagePreferenceError = userErrorOf<PreferenceFinding>('SetMessagePreference', reasons);

@InputType({ description: 'How to hear of a group of messages.' })
export class SetMessagePreferenceInput {
  @Field(() => MessageGroup, { description: 'Which group.' })
  group!: MessageGroup;

  @Field(() => MessageTiming, { description: 'When by mail; DIGEST for news alone.' })
  mail!: MessageTiming;

  @Field(() => MessageTiming, { description: 'When to her devices; AT_ONCE or OFF.' })
  push!: MessageTiming;
}

@ObjectType({ description: 'What became of a setMessagePreference.' })
export class SetMessagePreferencePayload {
  @Field(() => MessagePreferenceView, { nullable: true, description: 'As it is now; null when it was refused.' })
  messagePreference!: MessagePreferenceView | null;

  @Field(() => [SetMessagePreferenceError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<PreferenceFinding>[];
}

@Resolver()
export class SetMessagePreferenceMutation {
  @Mutation(() => SetMessagePreferencePayload, {
    description:
      'Chooses how the person who asks hears of a group of messages, in person; counts for what is sent next.',
  })
  async setMessagePreference(
    @Arg('input', () => SetMessagePreferenceInput, { description: 'How.' })
    { group, mail, push }: SetMessagePreferenceInput,
    @Ctx() { guarded, viewer, personId }: Context,
  ): Promise<SetMessagePreferencePayload> {
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'How messages come is chosen in person, not by a key.');
    const against = preferenceFindings(group, { mail, push });
    if (against.length > 0)
      return { messagePreference: null, userErrors: against.map(code => userError(code, reasons[code], ['input'])) };
    return guarded.transactional(
      async tx => {
        const person = await lockProfessional(tx, personId);
        const chosen = await choosePreference(tx, person, group, { mail, push });
        return { messagePreference: preferenceView(group, chosen), userErrors: [] };
      },
      { clear: true },
    );
  }
}
