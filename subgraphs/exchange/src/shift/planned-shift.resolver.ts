import { holdsPlace, isOpen } from '../sign-up/sign-up-status.rules.ts';
import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { viewerOf } from '../eligibility/gather-facts.ts';
import { EpaSetVersionRef } from '../references/epa-set-version.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { RequirementSet } from '../requirement-set/requirement-set.entity.ts';
import { visibleRequirementSet } from '../requirement-set/requirement-set.resolver.ts';
import { OpenShift } from './open-shift.entity.ts';
import { canPlan, seesAsPlanner } from './shift-access.rules.ts';
import { isCancellable, isEditable, isPublishable, isTakenOffOffer } from './shift-state.rules.ts';

/** What a planner made of a shift, and may make of it next. */
@Resolver(() => OpenShift)
export class PlannedShiftResolver {
  @FieldResolver(() => EpaSetVersionRef, {
    nullable: true,
    description: 'The EPA set of which every core EPA is asked; null when none, and while learning does not answer.',
  })
  requiredEpaSet(@Root() { requiredEpaSetId }: OpenShift): EpaSetVersionRef | null {
    return requiredEpaSetId === null ? null : { id: requiredEpaSetId };
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is one day of a series: days that were made together.' })
  isOfSeries(@Root() { seriesId }: OpenShift): boolean {
    return seriesId !== null;
  }

  @FieldResolver(() => RequirementSet, {
    nullable: true,
    description:
      'The requirement set of the host that it goes by; null where it goes by that of its department or the member, and for who is not signed in.',
  })
  async requirementSet(
    @Root() { requirementSetId }: OpenShift,
    @Ctx() context: Context,
  ): Promise<RequirementSet | null> {
    const isShown = requirementSetId !== null && context.viewer.personId !== null;
    return isShown ? visibleRequirementSet(requirementSetId, context) : null;
  }

  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description:
      'Who was named to supervise the learning place; null when nobody, for all but its planners, and while governance does not answer. Others see `isSupervised`.',
  })
  supervisor(
    @Root() { supervisorId, memberId, departmentId }: OpenShift,
    @Ctx() { viewer }: Context,
  ): ProfessionalRef | null {
    return supervisorId !== null && canPlan(viewer, memberId, departmentId) ? { id: supervisorId } : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many shifts its series has, drafts and this one among them; 1 for a single shift. Null for all but its planners.',
  })
  async seriesCount(
    @Root() { seriesId, memberId, departmentId }: OpenShift,
    @Ctx() context: Context,
  ): Promise<number | null> {
    if (!seesAsPlanner(context.viewer, memberId, departmentId)) return null;
    return seriesId === null ? 1 : seriesCounts(context).load(seriesId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'How to reach the department about it; null when nothing was said, and for all but its planners and who has an open sign-up for it.',
  })
  async contact(@Root() shift: OpenShift, @Ctx() context: Context): Promise<string | null> {
    if (shift.contact === null || seesAsPlanner(context.viewer, shift.memberId, shift.departmentId))
      return shift.contact;
    return (await isSignedUp(shift, context, true)) ? shift.contact : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Words with `cancelReason`; null when none, and for all but its planners and who had signed up.',
  })
  async cancelNote(@Root() shift: OpenShift, @Ctx() context: Context): Promise<string | null> {
    return shift.cancelNote !== null && (await isConcerned(shift, context)) ? shift.cancelNote : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Minutes between calling it off and its start; null unless called off, and for all but its planners and who had signed up.',
  })
  async cancelNoticeMinutes(@Root() shift: OpenShift, @Ctx() context: Context): Promise<number | null> {
    return shift.cancelNoticeMinutes !== null && (await isConcerned(shift, context)) ? shift.cancelNoticeMinutes : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may change it now.' })
  viewerCanEdit(@Root() shift: OpenShift, @Ctx() { viewer, now }: Context): boolean {
    return canPlan(viewer, shift.memberId, shift.departmentId) && isEditable(shift, now);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may call it off now.' })
  viewerCanCancel(@Root() shift: OpenShift, @Ctx() { viewer, now }: Context): boolean {
    return canPlan(viewer, shift.memberId, shift.departmentId) && isCancellable(shift, now);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may put it on offer now.' })
  viewerCanPublish(@Root() shift: OpenShift, @Ctx() { viewer, now }: Context): boolean {
    return canPlan(viewer, shift.memberId, shift.departmentId) && isPublishable(shift, now);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether who asks may make it a draft again, as far as nobody holds a place of it or waits for one.',
  })
  viewerCanWithdraw(@Root() shift: OpenShift, @Ctx() { viewer, now }: Context): boolean {
    const isHers = canPlan(viewer, shift.memberId, shift.departmentId);
    return isHers && isTakenOffOffer(shift, now) && shift.placesTaken === 0;
  }
}

const isConcerned = async (shift: OpenShift, context: Context): Promise<boolean> =>
  seesAsPlanner(context.viewer, shift.memberId, shift.departmentId) || isSignedUp(shift, context, false);

async function isSignedUp({ id }: OpenShift, context: Context, isStillOpen: boolean): Promise<boolean> {
  const signUps = (await viewerOf(context))?.signUps ?? [];
  return signUps.some(({ shift, status }) => shift.id === id && (!isStillOpen || isOpen(status) || holdsPlace(status)));
}

function seriesCounts(context: Context) {
  return context.batched(seriesCounts, async ids => {
    const rows = await context.em.execute<{ id: string; count: number }[]>(
      `select series_id as id, count(*)::int as count from open_shift
       where series_id = any(?) and region_id = ? group by series_id`,
      [`{${ids.join(',')}}`, context.viewer.tenantId],
    );
    return ids.map(id => rows.find(row => row.id === id)?.count ?? 1);
  });
}
