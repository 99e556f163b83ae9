import type { FilterQuery } from '@mikro-orm/core';
import { pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { releasedSql } from '../release/audience.ts';
import { OpenShift } from './open-shift.entity.ts';
import { byStart, OpenShiftConnection } from './open-shift.resolver.ts';
import { departmentsSeen, plansAt } from './shift-access.rules.ts';
import { hasStatus, MemberShiftFilter } from './shift-filters.ts';

@Resolver(() => MemberRef)
export class MemberShiftsResolver {
  @FieldResolver(() => OpenShiftConnection, {
    nullable: true,
    description:
      'All its shifts, past and future, by start; for who plans for some departments those of hers. Null for all but its planners and keys that read its shifts.',
  })
  async shifts(
    @Root() { id }: MemberRef,
    @Arg('filter', () => MemberShiftFilter, { nullable: true, description: 'Which of them; null for all.' })
    filter: MemberShiftFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<OpenShift> | null> {
    const departmentIds = departmentsSeen(context.viewer, id);
    if (departmentIds?.length === 0) return null;
    const hers = departmentIds && { departmentId: { $in: [...departmentIds] } };
    const own = { regionId: context.viewer.tenantId, memberId: id, ...hers };
    const where = { $and: [own, ...(await conditions(id, filter ?? {}, context))] } as FilterQuery<OpenShift>;
    return pageOf(context.em, OpenShift, where, byStart, page);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many of its shifts on offer still have a free place.' })
  openShiftCount(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<number> {
    return context.batched(MemberRef, ids => freePlaces(ids, context)).load(id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the person who asks plans for this member, or for some of its departments.',
  })
  viewerCanPlan(@Root() { id }: MemberRef, @Ctx() { viewer }: Context): boolean {
    return plansAt(viewer, id);
  }
}

async function conditions(
  memberId: string,
  filter: MemberShiftFilter,
  context: Context,
): Promise<FilterQuery<OpenShift>[]> {
  const { from, until, departmentIds, statuses, waitingOnly } = filter;
  return [
    ...(from ? [{ endsAt: { $gt: from } }] : []),
    ...(until ? [{ startsAt: { $lt: until } }] : []),
    ...(departmentIds ? [{ departmentId: { $in: departmentIds } }] : []),
    ...(statuses ? [{ $or: statuses.map(status => hasStatus(status, context.now)) }] : []),
    ...(waitingOnly ? [{ id: { $in: await shiftsThatWait(memberId, context) } }] : []),
  ];
}

async function shiftsThatWait(memberId: string, { em, now }: Context): Promise<string[]> {
  const where = {
    memberId,
    startsAt: { $gt: now },
    status: { $in: [SignUpStatus.SUBMITTED, SignUpStatus.PENDING_CHECK] },
  };
  const waiting = await em.find(SignUp, where, { fields: ['shift'] });
  return [...new Set(waiting.map(({ shift }) => shift.id))];
}

async function freePlaces(memberIds: readonly string[], context: Context): Promise<number[]> {
  const { em, viewer, now } = context;
  const released = await releasedSql(context);
  const counts = await em.execute<{ member_id: string; count: number }[]>(
    `select member_id, count(*)::int as count from open_shift
     where member_id = any(?) and region_id = ? and status = 'PUBLISHED' and places_taken < places and starts_at > ?
       and ${released.sql} group by member_id`,
    [`{${memberIds.join(',')}}`, viewer.tenantId, now, ...released.values],
  );
  return memberIds.map(id => counts.find(one => one.member_id === id)?.count ?? 0);
}
