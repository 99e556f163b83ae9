import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { handled, visibleRosterLink } from './roster-link-access.ts';
import { RosterLink } from './roster-link.entity.ts';
import { syncLinkJob } from './sync-link.job.ts';

@InputType({ description: 'Which link to run.' })
export class SyncRosterLinkInput {
  @Field(() => ID, { description: 'The link.' })
  rosterLinkId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Ask the roster all again, from its first open shift on and a year of work back; otherwise what is new. Repeated, it changes nothing.',
  })
  isWhole!: boolean;
}

type Code = 'LINK_ENDED';
const SyncRosterLinkError = userErrorOf<Code>('SyncRosterLink', { LINK_ENDED: 'The link was ended.' });

@ObjectType({ description: 'What became of a syncRosterLink.' })
export class SyncRosterLinkPayload {
  @Field(() => RosterLink, { description: 'The link; look at its runs.' })
  rosterLink!: RosterLink;

  @Field(() => [SyncRosterLinkError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class SyncRosterLinkMutation {
  @Mutation(() => SyncRosterLinkPayload, {
    description:
      'Runs a link now, beside the runs that it makes by itself; repeated, it tells and reads nothing twice.',
  })
  async syncRosterLink(
    @Arg('input', () => SyncRosterLinkInput, { description: 'Which link.' }) {
      rosterLinkId,
      isWhole,
    }: SyncRosterLinkInput,
    @Ctx() context: Context,
  ): Promise<SyncRosterLinkPayload> {
    const rosterLink = await handled(context, await visibleRosterLink(rosterLinkId, context), 'roster link');
    if (!rosterLink.isActive)
      return { rosterLink, userErrors: [userError('LINK_ENDED', 'Link it anew.', ['rosterLinkId'])] };
    const job = { linkId: rosterLink.id, dueAt: null, isWhole };
    await context.em.transactional(tx => context.enqueue(tx, syncLinkJob, job));
    return { rosterLink, userErrors: [] };
  }
}
