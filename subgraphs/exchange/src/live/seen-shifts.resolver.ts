import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { isVisible } from '../shift/open-shift.resolver.ts';
import { canPlan } from '../shift/shift-access.rules.ts';

/** More are never asked for at once. */
const most = 100;

/** Whom the gateway may tell that a shift changed. */
@Resolver()
export class SeenShiftsResolver {
  @Directive('@inaccessible')
  @Query(() => [ID], {
    nullable: true,
    description:
      'For the gateway alone: which of these shifts, at most 100, who asks may see. Nobody asked for them by name, so nothing is noted.',
  })
  async seenShifts(
    @Arg('ids', () => [ID], { description: 'Of shifts that changed.' }) ids: string[],
    @Arg('asPlanner', () => Boolean, { description: 'Only those for which who asks plans.' }) asPlanner: boolean,
    @Ctx() context: Context,
  ): Promise<string[]> {
    const shifts = await Promise.all(ids.slice(0, most).map(id => context.byId(OpenShift).load(id)));
    const isSeen = async (shift: OpenShift) =>
      (await isVisible(shift, context)) && (!asPlanner || canPlan(context.viewer, shift.memberId, shift.departmentId));
    const seen = await Promise.all(shifts.map(async shift => (shift && (await isSeen(shift)) ? [shift.id] : [])));
    return seen.flat();
  }
}
