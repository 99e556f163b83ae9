import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { DepartmentRef } from '../references/department.ts';
import { canPlan } from './shift-access.rules.ts';

@Resolver(() => DepartmentRef)
export class PlannedDepartmentResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether who asks makes and decides about its shifts.',
  })
  async viewerCanPlan(@Root() { id }: DepartmentRef, @Ctx() context: Context): Promise<boolean> {
    const department = await context.byId(BorrowedDepartment).load(id);
    const isOfRegion = department?.regionId === context.viewer.tenantId;
    return department !== null && isOfRegion && canPlan(context.viewer, department.memberId, id);
  }
}
