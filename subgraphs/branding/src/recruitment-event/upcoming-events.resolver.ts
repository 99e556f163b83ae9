import { firstPageOf, isFirstPage, PageArgs, pageOf, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { PathwayRef } from '../references/pathway.ts';
import { RecruitmentEvent } from './recruitment-event.entity.ts';
import { RecruitmentEventConnection } from './recruitment-event.resolver.ts';

const byStart = { startsAt: 'asc', id: 'asc' } as const;
const mostOfPathway = 20;

@Resolver(() => MemberRef)
export class MemberEventsResolver {
  @FieldResolver(() => RecruitmentEventConnection, {
    nullable: true,
    description: 'Its upcoming events, called-off ones included, by start; null while events cannot be asked.',
  })
  async events(
    @Root() { id }: MemberRef,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<RecruitmentEvent>> {
    const { em, viewer, now } = context;
    const where = { memberId: id, regionId: viewer.tenantId, startsAt: { $gt: now } };
    // Only a reader of one member's list goes past its first page; first pages come for many members at once.
    if (!isFirstPage(args)) return pageOf(em, RecruitmentEvent, where, byStart, args);
    const found = await upcoming('memberId', args.first + 1, context).load(id);
    return firstPageOf(em, RecruitmentEvent, byStart, found, args.first, () => upcomingCounts(context).load(id));
  }
}

@Resolver(() => PathwayRef)
export class PathwayEventsResolver {
  @FieldResolver(() => [RecruitmentEvent], {
    nullable: true,
    description: 'Upcoming events that inform about it, by start; null while events cannot be asked.',
  })
  events(
    @Root() { id }: PathwayRef,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many events at most: 1 to 20.' }) first: number,
    @Ctx() context: Context,
  ): Promise<RecruitmentEvent[]> {
    if (first < 1 || first > mostOfPathway)
      throw fail('BAD_USER_INPUT', `first must be 1 to ${mostOfPathway}, not ${first}.`);
    return upcoming('pathwayId', first, context).load(id);
  }
}

/** The first upcoming events of each member or pathway: two statements, however many ask. */
function upcoming(owner: keyof typeof columnOf, first: number, context: Context) {
  return context.batched(`upcoming ${first} by ${owner}`, async ids => {
    const ranked = await context.em.execute<{ id: string }[]>(firstOfEach(columnOf[owner], ids.length), [
      ...ids,
      context.viewer.tenantId,
      context.now,
      first,
    ]);
    const events = await context.em.find(
      RecruitmentEvent,
      { id: { $in: ranked.map(({ id }) => id) } },
      { orderBy: byStart },
    );
    return ids.map(id => events.filter(event => event[owner] === id));
  });
}

/** By member: how many upcoming events it has. */
function upcomingCounts(context: Context) {
  return context.batched(upcomingCounts, async ids => {
    const rows = await context.em.execute<{ id: string; count: number }[]>(
      `select member_id as id, count(*)::int as count from recruitment_event
       where member_id in (${placesFor(ids.length)}) and region_id = ? and starts_at > ? group by member_id`,
      [...ids, context.viewer.tenantId, context.now],
    );
    const byId = new Map(rows.map(({ id, count }) => [id, count]));
    return ids.map(id => byId.get(id) ?? 0);
  });
}

const columnOf = { memberId: 'member_id', pathwayId: 'pathway_id' } as const;

const placesFor = (count: number) => Array.from({ length: count }, () => '?').join(', ');

const firstOfEach = (column: string, owners: number) =>
  `select id from (
     select id, row_number() over (partition by ${column} order by starts_at, id) as place from recruitment_event
     where ${column} in (${placesFor(owners)}) and region_id = ? and starts_at > ?
   ) as ranked where place <= ?`;
