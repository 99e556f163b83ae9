import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { handled, visibleRosterLink } from './roster-link-access.ts';
import { RosterLink } from './roster-link.entity.ts';

@InputType({ description: 'Which link to end.' })
export class UnlinkRosterInput {
  @Field(() => ID, { description: 'The link.' })
  rosterLinkId!: string;
}

@ObjectType({ description: 'What became of an unlinkRoster.' })
export class UnlinkRosterPayload {
  @Field(() => ID, { description: 'The link that is no more.' })
  rosterLinkId!: string;
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
    await context.platform.transactional(async tx => void tx.remove(await tx.findOneOrFail(RosterLink, rosterLinkId)), {
      clear: true,
    });
    return { rosterLinkId };
  }
}
