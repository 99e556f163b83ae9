import type { FilterQuery } from '@mikro-orm/core';
import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { viewerOf } from '../eligibility/gather-facts.ts';
import { isWithin } from './distance.rules.ts';
import { OpenShift } from './open-shift.entity.ts';
import { isOnViewFor, releasedToViewer } from '../release/audience.ts';
import { isReleasedToAll } from '../release/release.rules.ts';
import { canSeeShift } from './shift-access.rules.ts';
import { OpenShiftFilter, PointInput, type WithinFilter } from './shift-filters.ts';
import { pageByDistance } from './shifts-by-distance.ts';

export const OpenShiftConnection = connectionOf(OpenShift, 'OpenShift');

/** The order of every list of shifts, unless a place is given. */
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
    description: "The shifts on offer in the viewer's region that have not begun, by start unless a place is given.",
  })
  async openShifts(
    @Arg('filter', () => OpenShiftFilter, { nullable: true, description: 'Which of them; null for all.' })
    filter: OpenShiftFilter | null,
    @Arg('nearestTo', () => PointInput, {
      nullable: true,
      description: 'Nearest to this place first, and by start within the same whole kilometre; null: by start.',
    })
    nearestTo: PointInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<OpenShift>> {
    const where = {
      $and: [onOffer(context), await releasedToViewer(context), ...(await conditions(filter ?? {}, context))],
    } as FilterQuery<OpenShift>;
    return nearestTo
      ? pageByDistance(context, where as object, nearestTo, page)
      : pageOf(context.em, OpenShift, where, byStart, page);
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
  return shift && (await isVisible(shift, context)) ? shift : context.hidden(OpenShift, id);
}

/** Whether who asks may see the shift by now. */
export const isVisible = async (shift: OpenShift, context: Context): Promise<boolean> =>
  canSeeShift(context.viewer, shift) &&
  (isReleasedToAll(shift, context.now) || isOnViewFor(context.viewer, await viewerOf(context), shift, context.now));

async function conditions(filter: OpenShiftFilter, context: Context): Promise<FilterQuery<OpenShift>[]> {
  const { memberIds, departmentKinds, professionIds, from, until, nightsOnly, myProfessionOnly, within } = filter;
  return [
    ...(memberIds ? [{ memberId: { $in: memberIds } }] : []),
    ...(departmentKinds ? [{ departmentId: { $in: await departmentsOf(departmentKinds, context) } }] : []),
    ...(within ? [{ departmentId: { $in: await departmentsWithin(within, context) } }] : []),
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

/** A region has some dozens of departments: reckoned here, so that a page of shifts needs no map. */
async function departmentsWithin(place: WithinFilter, { em, viewer }: Context): Promise<string[]> {
  const departments = await em.find(BorrowedDepartment, { regionId: viewer.tenantId });
  return departments.filter(one => isWithin(place, one)).map(({ id }) => id);
}

async function ownProfessions(context: Context): Promise<string[]> {
  const viewer = await viewerOf(context);
  return viewer?.facts.employments.map(({ professionId }) => professionId) ?? [];
}
