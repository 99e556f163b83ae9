import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isInPerson } from '../platform.rules.ts';
import { lockProfessional } from '../professional/lock-professional.ts';
import { CalendarFeed } from './calendar-feed.entity.ts';

const RevokeCalendarFeedError = userErrorOf('RevokeCalendarFeed', {
  THERE_IS_NONE: 'There is no address that counts.',
});

@ObjectType({ description: 'What became of a revokeCalendarFeed.' })
export class RevokeCalendarFeedPayload {
  @Field(() => CalendarFeed, { nullable: true, description: 'The one that ended; null when there was none.' })
  calendarFeed!: CalendarFeed | null;

  @Field(() => [RevokeCalendarFeedError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<'THERE_IS_NONE'>[];
}

@Resolver()
export class RevokeCalendarFeedMutation {
  @Mutation(() => RevokeCalendarFeedPayload, {
    description: 'Ends the secret address of the shifts of the person who asks, in person; within seconds, for good.',
  })
  async revokeCalendarFeed(@Ctx() { guarded, viewer, personId, now }: Context): Promise<RevokeCalendarFeedPayload> {
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'A calendar address is ended in person, not by a key.');
    return guarded.transactional(
      async tx => {
        await lockProfessional(tx, personId);
        const calendarFeed = await tx.findOne(CalendarFeed, { professional: personId, revokedAt: null });
        if (!calendarFeed) return { calendarFeed, userErrors: [userError('THERE_IS_NONE', 'There is none.')] };
        calendarFeed.revokedAt = now;
        return { calendarFeed, userErrors: [] };
      },
      { clear: true },
    );
  }
}
