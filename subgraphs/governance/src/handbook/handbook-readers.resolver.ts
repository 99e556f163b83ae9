import { PageArgs, pageOf, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { unitsOf } from '@naober/kit/viewer';
import { Args, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { ProfessionalConnection } from '../professional/people.resolver.ts';
import { byName } from '../professional/people-of-members.ts';
import { Professional } from '../professional/professional.entity.ts';
import { maySeeRegion } from '../region/region.rules.ts';
import { Role } from '../role-grant/role-grant.entity.ts';
import { Handbook } from './handbook.entity.ts';
import { mayWriteHandbook } from './handbook.rules.ts';
import { readersAt, readersByRole, type Reader } from './handbook-readers.ts';
import { currentVersion } from './read-handbook.ts';

@ObjectType({
  description: 'How many of those who must acknowledge the version that counts have done so, as one role.',
})
export class HandbookReadCount {
  @Field(() => Role, { description: 'As what.' })
  role!: Role;

  @Field(() => Int, { description: 'How many people must.' })
  mustCount!: number;

  @Field(() => Int, { description: 'How many of them did.' })
  readCount!: number;
}

@ObjectType({ description: 'Who of a member, or of the departments that the viewer leads, has read the handbook.' })
export class HandbookReaders {
  @Field(() => Int, { description: 'The version that counts.' })
  number!: number;

  @Field(() => Int, { description: 'How many people must acknowledge it.' })
  mustCount!: number;

  @Field(() => Int, { description: 'How many of them did, as all that they are.' })
  readCount!: number;

  /** By id; who is shown comes page by page. */
  unreadIds!: string[];
}

@Resolver(() => HandbookReaders)
export class HandbookReadersResolver {
  @FieldResolver(() => ProfessionalConnection, { description: 'Who has not acknowledged it yet, by name.' })
  unread(
    @Root() { unreadIds }: HandbookReaders,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em }: Context,
  ): Promise<Page<Professional>> {
    return pageOf(em, Professional, { id: { $in: unreadIds } }, byName, page);
  }
}

@Resolver(() => Member)
export class MemberHandbookResolver {
  @FieldResolver(() => HandbookReaders, {
    nullable: true,
    description:
      'Who of its people has not read the handbook; for team leads those of what they lead, null for others and while nothing was published.',
  })
  async handbookReaders(@Root() member: Member, @Ctx() context: Context): Promise<HandbookReaders | null> {
    const { viewer, em } = context;
    const units = unitsOf(viewer, 'TEAM_LEAD', member.id);
    const leads = viewer.personId !== null && maySeeRegion(viewer, member.region) && units?.length !== 0;
    const current = leads ? await currentVersion(em, member.region.id) : null;
    if (!current) return null;
    const readers = await readersAt(context, current, member.id, units);
    const unread = readers.filter(({ has_read: hasRead }: Reader) => !hasRead);
    return {
      number: current.number,
      mustCount: readers.length,
      readCount: readers.length - unread.length,
      unreadIds: unread.map(({ id }) => id),
    };
  }
}

@Resolver(() => Handbook)
export class HandbookCountsResolver {
  @FieldResolver(() => [HandbookReadCount], {
    nullable: true,
    description: 'How many have read the version that counts, by role; for the office, null for others.',
  })
  async readCounts(@Root() handbook: Handbook, @Ctx() context: Context): Promise<HandbookReadCount[] | null> {
    if (!mayWriteHandbook(context.viewer, handbook)) return null;
    const current = await currentVersion(context.em, handbook.region.id);
    if (!current) return [];
    const counts = await readersByRole(context, current);
    return counts.map(({ role, must, read }) => ({ role: Role[role], mustCount: must, readCount: read }));
  }
}
