import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isInPerson } from '../platform.rules.ts';
import { Session } from './session.entity.ts';

@ObjectType({ description: 'What became of an endAllSessions.' })
export class EndAllSessionsPayload {
  @Field(() => Int, { description: 'How many sessions ended, that of the viewer included.' })
  endedCount!: number;
}

@Resolver()
export class EndAllSessionsMutation {
  @Mutation(() => EndAllSessionsPayload, {
    description:
      'Signs the person who asks out everywhere, here as well, within seconds. Keys and tokens go on: they are revoked one by one.',
  })
  async endAllSessions(@Ctx() { guarded, viewer, personId, now }: Context): Promise<EndAllSessionsPayload> {
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'Sessions are ended in person, not by a key.');
    return guarded.transactional(
      async tx => {
        const open = await tx.find(Session, { professional: personId, endedAt: null });
        for (const session of open) session.endedAt = now;
        return { endedCount: open.length };
      },
      { clear: true },
    );
  }
}
