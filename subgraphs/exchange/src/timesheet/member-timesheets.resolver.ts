import type { FilterQuery } from '@mikro-orm/core';
import { pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { hasRole, unitsOf } from '@naober/kit/viewer';
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { isOn } from '../eligibility/parameter.rules.ts';
import { MemberRef } from '../references/member.ts';
import { deputyFor } from './asked-timesheet.ts';
import { monthOf, TimesheetConnection } from './own-timesheets.resolver.ts';
import { TimesheetStatus } from './timesheet.enums.ts';
import { Timesheet } from './timesheet.entity.ts';

/** For which departments of the member the asker verifies hours; null for all of it. */
export async function departmentsVerified(memberId: string, context: Context): Promise<string[] | null> {
  const { viewer, now } = context;
  const today = localDateOf(now);
  const named = (await deputyFor(context)).filter(
    one => one.memberId === memberId && isOn(today, one.startsOn, one.endsOn),
  );
  const parts = ['PLANNER', 'TEAM_LEAD'].map(role => unitsOf(viewer, role, memberId));
  if (parts.includes(null) || named.some(({ departmentId }) => departmentId === null)) return null;
  return [...new Set([...parts.flatMap(ids => ids ?? []), ...named.map(({ departmentId }) => departmentId!)])];
}

@Resolver(() => MemberRef)
export class MemberTimesheetsResolver {
  @FieldResolver(() => TimesheetConnection, {
    nullable: true,
    description:
      'Hours that were worked at it, oldest first; of the departments for which who asks plans, leads or is deputy. Null for all others.',
  })
  async hoursWorkedHere(
    @Root() { id }: MemberRef,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('statuses', () => [TimesheetStatus], { nullable: true, description: 'Where they stand; null for wherever.' })
    statuses: TimesheetStatus[] | null,
    @Arg('departmentId', () => ID, { nullable: true, description: 'Only of this department; null for all.' })
    departmentId: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Timesheet> | null> {
    const verified = await departmentsVerified(id, context);
    if (verified?.length === 0 || !(await visibleMember(id, context))) return null;
    const departments = !departmentId ? verified : (verified ?? [departmentId]).filter(one => one === departmentId);
    const where: FilterQuery<Timesheet> = {
      hostMemberId: id,
      regionId: context.viewer.tenantId,
      ...(departments === null ? {} : { departmentId: { $in: departments } }),
      ...(statuses ? { status: { $in: statuses } } : {}),
    };
    return pageOf(context.guarded, Timesheet, where, { startsAt: 'asc', id: 'asc' }, page);
  }

  @FieldResolver(() => TimesheetConnection, {
    nullable: true,
    description:
      'Hours that its own people worked at any member, newest first; null for all but its HR, finance and team leads, who see those of the departments that they lead.',
  })
  async hoursOfOwnPeople(
    @Root() { id }: MemberRef,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('month', () => LocalDate, {
      nullable: true,
      description: 'Any day of a month: only what begins in it; null for all.',
    })
    month: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Timesheet> | null> {
    const { viewer, guarded } = context;
    const isOfAll = ['HR_ADVISOR', 'FINANCE', 'TEAM_LEAD'].some(role => hasRole(viewer, role, id));
    const led = unitsOf(viewer, 'TEAM_LEAD', id) ?? [];
    if ((!isOfAll && led.length === 0) || !(await visibleMember(id, context))) return null;
    const where: FilterQuery<Timesheet> = {
      homeMemberId: id,
      regionId: viewer.tenantId,
      ...(isOfAll ? {} : { homeDepartmentId: { $in: led } }),
      ...(month ? { startsAt: monthOf(month) } : {}),
    };
    return pageOf(guarded, Timesheet, where, { startsAt: 'desc', id: 'desc' }, page);
  }
}
