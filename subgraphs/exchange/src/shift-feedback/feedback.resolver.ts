import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { DepartmentRef } from '../references/department.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { noteReadingOf } from '../sign-up/note-reading.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { DepartmentFeedback } from './department-feedback.entity.ts';
import { speaksFor } from './feedback-access.rules.ts';
import { answersOf, feedbackNumbers, ownSaying, wordsOf, workedOf } from './feedback.batches.ts';
import { figuresOf, hasWorked, isRecent, textsOf } from './feedback.rules.ts';
import { DepartmentFeedbackSummary, FeedbackQuestion, WorkedPlace } from './feedback.view.ts';
import { ProfessionalFeedback } from './professional-feedback.entity.ts';

@Resolver(() => DepartmentRef)
export class DepartmentFeedbackResolver {
  @FieldResolver(() => DepartmentFeedbackSummary, {
    nullable: true,
    description: 'What those who worked there say of it; null for all but its planners and team leads.',
  })
  async feedback(@Root() { id }: DepartmentRef, @Ctx() context: Context): Promise<DepartmentFeedbackSummary | null> {
    const department = await context.byId(BorrowedDepartment).load(id);
    const isOfRegion = department?.regionId === context.viewer.tenantId;
    if (!department || !isOfRegion || !speaksFor(context.viewer, department.memberId, id)) return null;
    const { fewest, window } = await feedbackNumbers(context);
    const answers = await answersOf(context, window).load(id);
    const figures = figuresOf(answers, fewest);
    const texts = textsOf(answers, fewest);
    for (const { personId } of texts) if (personId) await noteReadingOf('DepartmentFeedback', id, personId, context);
    return {
      figures: figures?.map(one => ({ ...one, question: FeedbackQuestion[one.question] })) ?? null,
      texts: texts.map(({ text, personId }) => ({ text, professional: personId === null ? null : { id: personId } })),
    };
  }
}

@Resolver(() => OpenShift)
export class ShiftFeedbackResolver {
  @FieldResolver(() => [WorkedPlace], {
    nullable: true,
    description:
      'Who worked it, in the order of signing up, once it is over; null before, and for all but planners and team leads of its department.',
  })
  async workedPlaces(
    @Root() { id, memberId, departmentId, endsAt }: OpenShift,
    @Ctx() context: Context,
  ): Promise<WorkedPlace[] | null> {
    if (endsAt > context.now || !speaksFor(context.viewer, memberId, departmentId)) return null;
    const worked = await workedOf(context).load(id);
    for (const one of worked) await noteReadingOf('SignUp', one.id, one.professionalId, context);
    const written = await Promise.all(worked.map(one => wordsOf(context).load(one.id)));
    return worked.map(({ professionalId }, at) => ({
      professional: { id: professionalId },
      ownFeedback: written[at]!.find(({ writtenBy }) => writtenBy === context.viewer.personId) ?? null,
    }));
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether who asks has something to look back on: it is over, and she worked it or speaks for its department.',
  })
  async viewerCanLookBack(
    @Root() { id, memberId, departmentId, endsAt }: OpenShift,
    @Ctx() context: Context,
  ): Promise<boolean> {
    const { viewer, now } = context;
    if (endsAt > now || viewer.personId === null) return false;
    if (speaksFor(viewer, memberId, departmentId)) return true;
    return (await workedOf(context).load(id)).some(({ professionalId }) => professionalId === viewer.personId);
  }
}

@Resolver(() => SignUp)
export class SignUpFeedbackResolver {
  @FieldResolver(() => DepartmentFeedback, {
    nullable: true,
    description: 'What she said of the department afterwards; null when nothing, and for all but herself.',
  })
  departmentFeedback(@Root() { id }: SignUp, @Ctx() context: Context): Promise<DepartmentFeedback | null> {
    return ownSaying(context).load(id);
  }

  @FieldResolver(() => [ProfessionalFeedback], {
    nullable: true,
    description: 'What people of the department wrote to her afterwards, oldest first; null for all but herself.',
  })
  async professionalFeedback(
    @Root() { id, professionalId }: SignUp,
    @Ctx() context: Context,
  ): Promise<ProfessionalFeedback[] | null> {
    return context.viewer.personId === professionalId ? wordsOf(context).load(id) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether `giveDepartmentFeedback` would be accepted from who asks.' })
  async viewerCanGiveFeedback(@Root() signUp: SignUp, @Ctx() context: Context): Promise<boolean> {
    const { viewer, now } = context;
    if (viewer.personId !== signUp.professionalId || !hasWorked(signUp, now)) return false;
    return isRecent(signUp.endsAt, now, (await feedbackNumbers(context)).after);
  }
}
