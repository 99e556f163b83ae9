import type { FilterQuery } from '@mikro-orm/core';
import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { viewerOf } from '../eligibility/gather-facts.ts';
import { OpenShift } from './open-shift.entity.ts';
import { isOnViewFor, releasedToViewer } from '../release/audience.ts';
import { isReleasedToAll } from '../release/release.rules.ts';
import { canSeeShift } from './shift-access.rules.ts';
import { OpenShiftFilter } from './shift-filters.ts';

export const OpenShiftConnection = connectionOf(OpenShift, 'OpenShift');

/** The one order of every list of shifts. */
export const byStart = { startsAt: 'asc', id: 'asc' } as const;

/** What is on offer in the viewer's region from now on. */
export const onOffer = ({ viewer, now }: Context): FilterQuery<OpenShift> & object => ({
  regionId: viewer.tenantId,
  status: 'PUBLISHED',
  startsAt: { $gt: now },
});

@Resolver(() => OpenShift)
export class OpenShiftResolver {
  @Query(() => OpenShiftConnection, {
    nullable: true,
    description: "The shifts on offer in the viewer's region that have not begun, by start.",
  })
  async openShifts(
    @Arg('filter', () => OpenShiftFilter, { nullable: true, description: 'Which of them; null for all.' })
    filter: OpenShiftFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<OpenShift>> {
    const where = {
      $and: [onOffer(context), await releasedToViewer(context), ...(await conditions(filter ?? {}, context))],
    } as FilterQuery<OpenShift>;
    return pageOf(context.em, OpenShift, where, byStart, page);
  }

  @Query(() => OpenShift, {
    nullable: true,
    description: 'One shift; null when there is none of that id that the viewer may see.',
  })
  async openShift(
    @Arg('id', () => ID, { description: 'Of the shift.' }) id: string,
    @Ctx() context: Context,
  ): Promise<OpenShift | null> {
    return visibleShift(id, context);
  }
}

/** The shift, or null for unknown and forbidden alike. */
export async function visibleShift(id: string, context: Context): Promise<OpenShift | null> {
  const shift = await context.byId(OpenShift).load(id);
  const isSeen =
    shift !== null &&
    canSeeShift(context.viewer, shift) &&
    (isReleasedToAll(shift, context.now) || isOnViewFor(context.viewer, await viewerOf(context), shift, context.now));
  return isSeen ? shift : context.hidden(OpenShift, id);
}

async function conditions(filter: OpenShiftFilter, context: Context): Promise<FilterQuery<OpenShift>[]> {
  const { memberIds, departmentKinds, professionIds, from, until, nightsOnly, myProfessionOnly } = filter;
  return [
    ...(memberIds ? [{ memberId: { $in: memberIds } }] : []),
    ...(departmentKinds ? [{ departmentId: { $in: await departmentsOf(departmentKinds, context) } }] : []),
    ...(professionIds ? [{ professionId: { $in: professionIds } }] : []),
    ...(from ? [{ startsAt: { $gte: from } }] : []),
    ...(until ? [{ startsAt: { $lt: until } }] : []),
    ...(nightsOnly ? [{ isNight: true }] : []),
    ...(myProfessionOnly ? [{ professionId: { $in: await ownProfessions(context) } }] : []),
  ];
}

async function departmentsOf(kinds: readonly string[], { em, viewer }: Context): Promise<string[]> {
  const departments = await em.find(BorrowedDepartment, { regionId: viewer.tenantId, kind: { $in: [...kinds] } });
  return departments.map(({ id }) => id);
}

async function ownProfessions(context: Context): Promise<string[]> {
  const viewer = await viewerOf(context);
  return viewer?.facts.employments.map(({ professionId }) => professionId) ?? [];
}
