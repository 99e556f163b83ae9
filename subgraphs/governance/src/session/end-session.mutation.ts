import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isInPerson } from '../platform.rules.ts';
import { Session } from './session.entity.ts';

const EndSessionError = userErrorOf('EndSession', { ALREADY_ENDED: 'It was ended before.' });

@InputType({ description: 'Which session ends.' })
export class EndSessionInput {
  @Field(() => ID, { description: "The session; the viewer's own." })
  sessionId!: string;
}

@ObjectType({ description: 'What became of an endSession.' })
export class EndSessionPayload {
  @Field(() => Session, { nullable: true, description: 'The session that is over.' })
  session!: Session | null;

  @Field(() => [EndSessionError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<'ALREADY_ENDED'>[];
}

@Resolver()
export class EndSessionMutation {
  @Mutation(() => EndSessionPayload, {
    description: "Signs out one browser of the person who asks, within seconds. NOT_FOUND for anybody else's.",
  })
  async endSession(
    @Arg('input', () => EndSessionInput, { description: 'Which one.' }) { sessionId }: EndSessionInput,
    @Ctx() { guarded, viewer, personId, now }: Context,
  ): Promise<EndSessionPayload> {
    return guarded.transactional(
      async tx => {
        const session =
          isInPerson(viewer) && isUuid(sessionId)
            ? await tx.findOne(Session, { id: sessionId, professional: personId })
            : null;
        if (!session) throw fail('NOT_FOUND', `You have no session ${sessionId}.`);
        if (session.endedAt !== null)
          return { session, userErrors: [userError('ALREADY_ENDED', 'It was ended before.')] };
        session.endedAt = now;
        return { session, userErrors: [] };
      },
      { clear: true },
    );
  }
}
