import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { handled, visibleRosterLink } from './roster-link-access.ts';
import { RosterLink } from './roster-link.entity.ts';
import { syncLinkJob } from './sync-link.job.ts';

@InputType({ description: 'Which link to run.' })
export class SyncRosterLinkInput {
  @Field(() => ID, { description: 'The link.' })
  rosterLinkId!: string;
}

@ObjectType({ description: 'What became of a syncRosterLink.' })
export class SyncRosterLinkPayload {
  @Field(() => RosterLink, { description: 'The link; look at its runs.' })
  rosterLink!: RosterLink;
}

@Resolver()
export class SyncRosterLinkMutation {
  @Mutation(() => SyncRosterLinkPayload, {
    description:
      'Runs a link now, beside the runs that it makes by itself; repeated, it tells and reads nothing twice.',
  })
  async syncRosterLink(
    @Arg('input', () => SyncRosterLinkInput, { description: 'Which link.' }) { rosterLinkId }: SyncRosterLinkInput,
    @Ctx() context: Context,
  ): Promise<SyncRosterLinkPayload> {
    const rosterLink = await handled(context, await visibleRosterLink(rosterLinkId, context), 'roster link');
    await context.em.transactional(tx => context.enqueue(tx, syncLinkJob, { linkId: rosterLink.id, dueAt: null }));
    return { rosterLink };
  }
}
