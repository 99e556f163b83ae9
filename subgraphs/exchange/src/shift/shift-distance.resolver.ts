import type { Context } from '@naober/kit/context';
import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { distanceKm } from './distance.rules.ts';
import { OpenShift } from './open-shift.entity.ts';

@Resolver(() => OpenShift)
export class ShiftDistanceResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How far it is from a place, as the crow flies, in whole kilometres; null while it is not known where it is worked. The place is not kept.',
  })
  async distanceKm(
    @Root() { departmentId }: OpenShift,
    @Arg('latitude', () => Float, { description: 'Degrees north (WGS 84).' }) latitude: number,
    @Arg('longitude', () => Float, { description: 'Degrees east (WGS 84).' }) longitude: number,
    @Ctx() context: Context,
  ): Promise<number | null> {
    const department = await context.byId(BorrowedDepartment).load(departmentId);
    return department && distanceKm({ latitude, longitude }, department);
  }
}
