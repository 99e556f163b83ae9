import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { MessageLanguage } from '../message/message.enums.ts';
import { isInPerson } from '../platform.rules.ts';
import { MessageSettings } from './message-settings.entity.ts';
import { lockSettings } from './own-settings.ts';

@InputType({ description: 'In which language mail comes.' })
export class SetMessageLanguageInput {
  @Field(() => MessageLanguage, { description: 'The language.' })
  language!: MessageLanguage;
}

@ObjectType({ description: 'What became of a setMessageLanguage.' })
export class SetMessageLanguagePayload {
  @Field(() => MessageSettings, { description: 'As they are now.' })
  messageSettings!: MessageSettings;
}

@Resolver()
export class SetMessageLanguageMutation {
  @Mutation(() => SetMessageLanguagePayload, {
    description: 'Chooses the language of mail and push for the person who asks, in person.',
  })
  async setMessageLanguage(
    @Arg('input', () => SetMessageLanguageInput, { description: 'Which.' }) { language }: SetMessageLanguageInput,
    @Ctx() { guarded, viewer, personId, now }: Context,
  ): Promise<SetMessageLanguagePayload> {
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'The language is chosen in person, not by a key.');
    return guarded.transactional(
      async tx => ({ messageSettings: Object.assign(await lockSettings(tx, personId, now), { language }) }),
      { clear: true },
    );
  }
}
