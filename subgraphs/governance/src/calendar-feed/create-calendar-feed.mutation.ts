import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { newSecret } from '../access-key/secret.ts';
import { isInPerson } from '../platform.rules.ts';
import { lockProfessional } from '../professional/lock-professional.ts';
import { CalendarFeed } from './calendar-feed.entity.ts';

@ObjectType({ description: 'What became of a createCalendarFeed.' })
export class CreateCalendarFeedPayload {
  @Field(() => CalendarFeed, { description: 'The new one.' })
  calendarFeed!: CalendarFeed;

  @Field(() => String, {
    description: 'Its address below that of the portal, as `/calendar/SECRET.ics`: shown this once and kept nowhere.',
  })
  path!: string;
}

@Resolver()
export class CreateCalendarFeedMutation {
  @Mutation(() => CreateCalendarFeedPayload, {
    description:
      'Makes a secret address at which calendars read the shifts of the person who asks, in person; an earlier one ends. A retry does not show the address again.',
  })
  async createCalendarFeed(@Ctx() context: Context): Promise<CreateCalendarFeedPayload> {
    const { guarded, viewer, personId, now } = context;
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'A calendar address is made in person, not by a key.');
    context.answerIsSecret = true;
    return guarded.transactional(
      async tx => {
        const { region } = await lockProfessional(tx, personId);
        const earlier = await tx.findOne(CalendarFeed, { professional: personId, revokedAt: null });
        if (earlier) earlier.revokedAt = now;
        await tx.flush(); // one counts at a time
        const { secret, secretDigest } = newSecret('CALENDAR');
        const calendarFeed = tx.create(CalendarFeed, { region, professional: personId, secretDigest, createdAt: now });
        return { calendarFeed, path: `/calendar/${secret}.ics` };
      },
      { clear: true },
    );
  }
}
