import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { handled, visibleRosterLink } from './roster-link-access.ts';
import { RosterLink } from './roster-link.entity.ts';

@InputType({ description: 'Which link to end.' })
export class UnlinkRosterInput {
  @Field(() => ID, { description: 'The link.' })
  rosterLinkId!: string;
}

type Code = 'LINK_ENDED';
const UnlinkRosterError = userErrorOf<Code>('UnlinkRoster', { LINK_ENDED: 'The link was ended before.' });

@ObjectType({ description: 'What became of an unlinkRoster.' })
export class UnlinkRosterPayload {
  @Field(() => RosterLink, { description: 'The link as it stands now.' })
  rosterLink!: RosterLink;

  @Field(() => [UnlinkRosterError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class UnlinkRosterMutation {
  @Mutation(() => UnlinkRosterPayload, {
    description:
      'Ends a link: nothing comes in or goes out any more. Shifts and sign-ups stay as they are, here and there.',
  })
  async unlinkRoster(
    @Arg('input', () => UnlinkRosterInput, { description: 'Which link.' }) { rosterLinkId }: UnlinkRosterInput,
    @Ctx() context: Context,
  ): Promise<UnlinkRosterPayload> {
    await handled(context, await visibleRosterLink(rosterLinkId, context), 'roster link');
    return context.em.transactional(
      async tx => {
        const rosterLink = await tx.findOneOrFail(RosterLink, rosterLinkId, { lockMode: LockMode.PESSIMISTIC_WRITE });
        const isEnded = !rosterLink.isActive;
        Object.assign(rosterLink, { isActive: false, nextRunAt: null });
        const userErrors = isEnded ? [userError('LINK_ENDED', 'It was ended before.', ['rosterLinkId'])] : [];
        return { rosterLink, userErrors };
      },
      { clear: true },
    );
  }
}
