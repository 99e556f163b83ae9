import type { Context } from '@naober/kit/context';
import { isUuid } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { DepartmentRef } from '../references/department.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { supervisorsOf } from '../sign-up/may-supervise.ts';
import { canPlan } from './shift-access.rules.ts';

@Resolver(() => DepartmentRef)
export class PlannedDepartmentResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether who asks makes and decides about its shifts.',
  })
  async viewerCanPlan(@Root() { id }: DepartmentRef, @Ctx() context: Context): Promise<boolean> {
    return (await planned(id, context)) !== null;
  }

  @FieldResolver(() => [ProfessionalRef], {
    nullable: true,
    description:
      'Who may be named to supervise a learning place there on that day: employed by the member, and holding every EPA asked at the level at which one supervises (SG-5). At most 200, in no order; null for all but its planners.',
  })
  async supervisors(
    @Root() { id }: DepartmentRef,
    @Arg('on', () => LocalDate, { description: 'The day of the shift.' }) on: string,
    @Arg('epaIds', () => [ID], { defaultValue: [], description: 'The EPAs that the shift asks.' }) epaIds: string[],
    @Arg('epaSetId', () => ID, { nullable: true, description: 'The EPA set that it asks in full; null when none.' })
    epaSetId: string | null,
    @Ctx() context: Context,
  ): Promise<ProfessionalRef[] | null> {
    const department = await planned(id, context);
    if (!department) return null;
    const asked = {
      requiredEpas: epaIds.filter(isUuid).map(epaId => ({ epaId, minimumLevel: 4 })),
      requiredEpaSetId: epaSetId && isUuid(epaSetId) ? epaSetId : null,
    };
    const ids = await supervisorsOf(context.platform, department.memberId, asked, on);
    return ids.map(one => ({ id: one }));
  }
}

/** The department, if who asks plans for it. */
async function planned(id: string, context: Context): Promise<BorrowedDepartment | null> {
  const department = await context.byId(BorrowedDepartment).load(id);
  const isOfRegion = department?.regionId === context.viewer.tenantId;
  return department && isOfRegion && canPlan(context.viewer, department.memberId, id) ? department : null;
}
