import type { Context } from '@naober/kit/context';
import { DateTime } from '@naober/kit/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { MemberRef } from '../references/member.ts';
import { tellsHomeRosters } from './home-roster-access.ts';
import { HomeRosterFeed } from './home-roster-feed.entity.ts';

@Resolver(() => MemberRef)
export class MemberHomeRosterResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether who asks tells the work of its own people (`importHomeRosterFile`).',
  })
  async viewerCanTellHomeRoster(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<boolean> {
    return tellsHomeRosters(context.viewer, id) && (await visibleMember(id, context)) !== null;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'Until when the work of all its people was told; null when it never was, and for all who do not tell it.',
  })
  async homeRosterHeardAt(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<Date | null> {
    if (!(await this.viewerCanTellHomeRoster({ id }, context))) return null;
    return context.batched('home rosters heard', ids => heardAt(context, ids)).load(id);
  }
}

async function heardAt({ em }: Context, memberIds: readonly string[]): Promise<(Date | null)[]> {
  const feeds = await em.find(HomeRosterFeed, { memberId: { $in: [...memberIds] } });
  return memberIds.map(id => feeds.find(({ memberId }) => memberId === id)?.heardAt ?? null);
}
