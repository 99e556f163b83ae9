import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isInPerson } from '../platform.rules.ts';
import { MessageSettings } from './message-settings.entity.ts';
import { lockSettings } from './own-settings.ts';
import { areQuietHours } from './quiet-hours.rules.ts';

const SetQuietHoursError = userErrorOf('SetQuietHours', {
  NO_SPAN: 'From and until are two different times such as 22:00, or both left out.',
});

@InputType({ description: 'When to be left alone.' })
export class SetQuietHoursInput {
  @Field(() => String, { nullable: true, description: 'First moment, local, as `22:00`; null with `until`: never.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'When they are over, local, as `07:00`; may be the next day.' })
  until!: string | null;
}

@ObjectType({ description: 'What became of a setQuietHours.' })
export class SetQuietHoursPayload {
  @Field(() => MessageSettings, { nullable: true, description: 'As they are now; null when it was refused.' })
  messageSettings!: MessageSettings | null;

  @Field(() => [SetQuietHoursError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<'NO_SPAN'>[];
}

@Resolver()
export class SetQuietHoursMutation {
  @Mutation(() => SetQuietHoursPayload, {
    description:
      'Chooses when nothing is sent to the person who asks, in person; what is needed for a shift within 12 hours comes all the same.',
  })
  async setQuietHours(
    @Arg('input', () => SetQuietHoursInput, { description: 'When.' }) { from, until }: SetQuietHoursInput,
    @Ctx() { guarded, viewer, personId, now }: Context,
  ): Promise<SetQuietHoursPayload> {
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'Quiet hours are chosen in person, not by a key.');
    if (!areQuietHours(from ?? null, until ?? null))
      return { messageSettings: null, userErrors: [userError('NO_SPAN', 'That is no span of time.', ['input'])] };
    return guarded.transactional(
      async tx => {
        const messageSettings = await lockSettings(tx, personId, now);
        Object.assign(messageSettings, { quietFrom: from ?? null, quietUntil: until ?? null });
        return { messageSettings, userErrors: [] };
      },
      { clear: true },
    );
  }
}
