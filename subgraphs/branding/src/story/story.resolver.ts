import { connectionOf, PageArgs, pageOf, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { Story } from './story.entity.ts';
import { canConsent, canWithdraw, maySee, writesOf } from './story.rules.ts';

const StoryConnection = connectionOf(Story, 'Story');

@Resolver(() => Story)
export class StoryResolver {
  @Query(() => StoryConnection, {
    nullable: true,
    description: "The public stories of the viewer's region, newest first.",
  })
  stories(@Args(() => PageArgs) args: PageArgs, @Ctx() { guarded, viewer }: Context): Promise<Page<Story>> {
    const where = { regionId: viewer.tenantId, publishedAt: { $ne: null }, withdrawnAt: null };
    return pageOf(guarded, Story, where, { publishedAt: 'desc', id: 'desc' }, args);
  }

  @Query(() => StoryConnection, {
    nullable: true,
    description:
      'Stories that wait for the yes of whom they are about, by which they become public, newest first; null for all but those who write: the office, and recruiters of what they recruit for.',
  })
  async waitingStories(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { guarded, viewer }: Context,
  ): Promise<Page<Story> | null> {
    const members = writesOf(viewer);
    if (members?.length === 0) return null;
    const waiting = { regionId: viewer.tenantId, publishedAt: null, withdrawnAt: null };
    const where = members ? { ...waiting, memberId: { $in: [...members] } } : waiting;
    return pageOf(guarded, Story, where, { draftedAt: 'desc', id: 'desc' }, args);
  }

  @FieldResolver(() => MemberRef, {
    nullable: true,
    description: 'The member that she worked at when it was written; null while it cannot be asked.',
  })
  member(@Root() { memberId }: Story): MemberRef {
    return { id: memberId };
  }

  @FieldResolver(() => MemberRef, {
    nullable: true,
    description: 'The neighbour that it is about; null when about none in particular.',
  })
  hostMember(@Root() { hostMemberId }: Story): MemberRef | null {
    return hostMemberId === null ? null : { id: hostMemberId };
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks can agree to it now: she alone, once.' })
  viewerCanConsent(@Root() story: Story, @Ctx() { viewer }: Context): boolean {
    return canConsent(viewer, story);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether who asks can take it away now: she always, those who write while it waits for her.',
  })
  viewerCanWithdraw(@Root() story: Story, @Ctx() { viewer }: Context): boolean {
    return canWithdraw(viewer, story);
  }
}

@Resolver(() => ProfessionalRef)
export class ProfessionalStoriesResolver {
  @FieldResolver(() => [Story], {
    nullable: true,
    description: 'Stories in her name, public or waiting for her, newest first; null for others than herself.',
  })
  async stories(@Root() { id }: ProfessionalRef, @Ctx() { guarded, viewer }: Context): Promise<Story[] | null> {
    if (id !== viewer.personId) return null;
    const where = { professionalId: id, regionId: viewer.tenantId, withdrawnAt: null };
    return guarded.find(Story, where, { orderBy: { draftedAt: 'desc', id: 'desc' } });
  }
}

/** The story, if who asks may see it; null for unknown, withdrawn and forbidden alike. */
export async function visibleStory(id: string, context: Context): Promise<Story | null> {
  const story = await context.byId(Story).load(id);
  return story && maySee(context.viewer, story) ? story : context.hidden(Story, id);
}
