import type { FilterQuery } from '@mikro-orm/core';
import { firstPageOf, isFirstPage, PageArgs, pageOf, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DepartmentRef } from '../references/department.ts';
import { releasedSql, releasedToViewer } from '../release/audience.ts';
import { OpenShift } from './open-shift.entity.ts';
import { byStart, onOffer, OpenShiftConnection } from './open-shift.resolver.ts';

@Resolver(() => DepartmentRef)
export class DepartmentShiftsResolver {
  @FieldResolver(() => OpenShiftConnection, {
    nullable: true,
    description: 'Its shifts on offer that have not begun, by start.',
  })
  async openShifts(
    @Root() { id }: DepartmentRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<OpenShift>> {
    const where = {
      $and: [{ ...onOffer(context), departmentId: id }, await releasedToViewer(context)],
    } as FilterQuery<OpenShift>;
    // Only a reader of one department's list goes past its first page; first pages come for many at once.
    if (!isFirstPage(page)) return pageOf(context.em, OpenShift, where, byStart, page);
    const found = await firstOnOffer(page.first + 1, context).load(id);
    return firstPageOf(context.em, OpenShift, byStart, found, page.first, () => countsOnOffer(context).load(id));
  }
}

/** The first shifts on offer of each department: two statements, however many departments ask. */
function firstOnOffer(first: number, context: Context) {
  return context.batched(`first ${first} on offer`, async ids => {
    const { em, viewer, now } = context;
    const released = await releasedSql(context);
    const ranked = await em.execute<{ id: string }[]>(
      `select shift.id from unnest(?::uuid[]) asked (department) cross join lateral (
         select id from open_shift where department_id = asked.department and region_id = ?
           and status = 'PUBLISHED' and starts_at > ? and ${released.sql} order by starts_at, id limit ?) shift`,
      [`{${ids.join(',')}}`, viewer.tenantId, now, ...released.values, first],
    );
    const shifts = await em.find(OpenShift, { id: { $in: ranked.map(({ id }) => id) } }, { orderBy: byStart });
    return ids.map(id => shifts.filter(({ departmentId }) => departmentId === id));
  });
}

/** By department: how many shifts it has on offer. */
function countsOnOffer(context: Context) {
  return context.batched(countsOnOffer, async ids => {
    const { em, viewer, now } = context;
    const released = await releasedSql(context);
    const counts = await em.execute<{ id: string; count: number }[]>(
      `select department_id as id, count(*)::int as count from open_shift
       where department_id = any(?) and region_id = ? and status = 'PUBLISHED' and starts_at > ? and ${released.sql}
       group by department_id`,
      [`{${ids.join(',')}}`, viewer.tenantId, now, ...released.values],
    );
    const byId = new Map(counts.map(({ id, count }) => [id, count]));
    return ids.map(id => byId.get(id) ?? 0);
  });
}
