import type { FilterQuery } from '@mikro-orm/core';
import { connectionOf, PageArgs, pageOf, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { isUuid } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { PathwayRef } from '../references/pathway.ts';
import { RecruitmentEvent, RecruitmentEventKind } from './recruitment-event.entity.ts';
import { statusOf, type EventStatus } from './recruitment-event.rules.ts';

const RecruitmentEventStatus: { [S in EventStatus]: S } = {
  OPEN: 'OPEN',
  FULL: 'FULL',
  HELD: 'HELD',
  CANCELLED: 'CANCELLED',
};

registerEnumType(RecruitmentEventStatus, {
  name: 'RecruitmentEventStatus',
  description: 'Where an event stands at the time of asking.',
  valuesConfig: {
    OPEN: { description: 'Still to come, with free places.' },
    FULL: { description: 'Still to come; who registers now comes on the waiting list.' },
    HELD: { description: 'It has begun or is over; registering is closed.' },
    CANCELLED: { description: 'It was called off.' },
  },
});

@InputType({ description: 'Which events to list; null or absent = does not matter.' })
class RecruitmentEventFilter {
  @Field(() => DateTime, { nullable: true, description: 'Beginning at or after this moment; null = still to begin.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Beginning before this moment.' })
  until?: Date | null;

  @Field(() => [ID], { nullable: true, description: 'Of these members only.' })
  memberIds?: string[] | null;

  @Field(() => [RecruitmentEventKind], { nullable: true, description: 'Of these kinds only.' })
  kinds?: RecruitmentEventKind[] | null;
}

export const RecruitmentEventConnection = connectionOf(RecruitmentEvent, 'RecruitmentEvent');

@Resolver(() => RecruitmentEvent)
export class RecruitmentEventResolver {
  @Query(() => RecruitmentEventConnection, {
    nullable: true,
    description:
      "The events of the viewer's region, called-off ones included, by start; upcoming unless `from` says otherwise.",
  })
  recruitmentEvents(
    @Arg('filter', () => RecruitmentEventFilter, {
      nullable: true,
      description: 'Which events; null = all that are still to begin.',
    })
    filter: RecruitmentEventFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<RecruitmentEvent>> {
    return pageOf(context.em, RecruitmentEvent, whereOf(filter ?? {}, context), { startsAt: 'asc', id: 'asc' }, args);
  }

  @Query(() => RecruitmentEvent, {
    nullable: true,
    description: "An event of the viewer's region; null when there is none of that id.",
  })
  recruitmentEvent(
    @Arg('id', () => ID, { description: 'Id of the event.' }) id: string,
    @Ctx() context: Context,
  ): Promise<RecruitmentEvent | null> {
    return visibleEvent(id, context);
  }

  @FieldResolver(() => RecruitmentEventStatus, { description: 'Where it stands at the time of asking.' })
  status(@Root() event: RecruitmentEvent, @Ctx() { now }: Context): EventStatus {
    return statusOf(event, now);
  }

  @FieldResolver(() => MemberRef, {
    nullable: true,
    description: 'The member that is host; null while it cannot be asked.',
  })
  member(@Root() { memberId }: RecruitmentEvent): MemberRef {
    return { id: memberId };
  }

  @FieldResolver(() => PathwayRef, {
    nullable: true,
    description: 'The pathway that it informs about; null when about none in particular.',
  })
  pathway(@Root() { pathwayId }: RecruitmentEvent): PathwayRef | null {
    return pathwayId === null ? null : { id: pathwayId };
  }
}

/** The event, if it is of the viewer's region; null for unknown and forbidden alike. */
export async function visibleEvent(id: string, context: Context): Promise<RecruitmentEvent | null> {
  const event = await context.byId(RecruitmentEvent).load(id);
  return event?.regionId === context.viewer.tenantId ? event : context.hidden(RecruitmentEvent, id);
}

function whereOf(
  { from, until, memberIds, kinds }: RecruitmentEventFilter,
  { viewer, now }: Context,
): FilterQuery<RecruitmentEvent> {
  return {
    regionId: viewer.tenantId,
    startsAt: { ...(from ? { $gte: from } : { $gt: now }), ...(until && { $lt: until }) },
    ...(memberIds && { memberId: { $in: memberIds.filter(isUuid) } }),
    ...(kinds && { kind: { $in: kinds } }),
  };
}
