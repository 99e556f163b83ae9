import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isInPerson } from '../platform.rules.ts';
import { lockProfessional } from '../professional/lock-professional.ts';
import { CalendarFeed } from './calendar-feed.entity.ts';

@ObjectType({ description: 'What became of a revokeCalendarFeed.' })
export class RevokeCalendarFeedPayload {
  @Field(() => CalendarFeed, { nullable: true, description: 'The one that ended; null when there was none.' })
  calendarFeed!: CalendarFeed | null;
}

@Resolver()
export class RevokeCalendarFeedMutation {
  @Mutation(() => RevokeCalendarFeedPayload, {
    description: 'Ends the secret address of the shifts of the person who asks, in person; at once, for good.',
  })
  async revokeCalendarFeed(@Ctx() { guarded, viewer, personId, now }: Context): Promise<RevokeCalendarFeedPayload> {
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'A calendar address is ended in person, not by a key.');
    return guarded.transactional(
      async tx => {
        await lockProfessional(tx, personId);
        const calendarFeed = await tx.findOne(CalendarFeed, { professional: personId, revokedAt: null });
        if (calendarFeed) calendarFeed.revokedAt = now;
        return { calendarFeed };
      },
      { clear: true },
    );
  }
}
