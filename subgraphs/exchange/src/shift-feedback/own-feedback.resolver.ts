import { connectionOf, PageArgs, pageOf, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ProfessionalRef } from '../references/professional.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { DepartmentFeedback } from './department-feedback.entity.ts';
import { feedbackNumbers } from './feedback.batches.ts';
import { ProfessionalFeedback } from './professional-feedback.entity.ts';

const ProfessionalFeedbackConnection = connectionOf(ProfessionalFeedback, 'ProfessionalFeedback');
const day = 86_400_000;
const most = 20;

@Resolver(() => ProfessionalRef)
export class OwnFeedbackResolver {
  @FieldResolver(() => [SignUp], {
    nullable: true,
    description:
      'What she worked in the last weeks and has said nothing of yet, the latest first, at most 20; null for all but herself.',
  })
  async feedbackDue(@Root() { id }: ProfessionalRef, @Ctx() context: Context): Promise<SignUp[] | null> {
    if (context.viewer.personId !== id) return null;
    const { em, guarded, now } = context;
    const since = new Date(now.getTime() - (await feedbackNumbers(context)).after * day);
    const said = await guarded.find(DepartmentFeedback, { professionalId: id, givenAt: { $gte: since } });
    const where = {
      professionalId: id,
      status: { $in: [SignUpStatus.WORKED, SignUpStatus.CONFIRMED] },
      endsAt: { $gte: since, $lte: now },
      id: { $nin: said.map(({ signUpId }) => signUpId) },
    };
    return em.find(SignUp, where, { populate: ['shift'], orderBy: { endsAt: 'desc', id: 'asc' }, limit: most });
  }

  @FieldResolver(() => ProfessionalFeedbackConnection, {
    nullable: true,
    description: 'What departments wrote to her, the latest first; null for all but herself.',
  })
  async receivedFeedback(
    @Root() { id }: ProfessionalRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<ProfessionalFeedback> | null> {
    if (context.viewer.personId !== id) return null;
    const order = { writtenAt: 'desc', id: 'desc' } as const;
    return pageOf(context.guarded, ProfessionalFeedback, { professionalId: id }, order, page);
  }
}

@Resolver(() => ProfessionalFeedback)
export class ProfessionalFeedbackResolver {
  @FieldResolver(() => OpenShift, { nullable: true, description: 'The shift that it is about; null once forgotten.' })
  shift(@Root() { signUpId }: ProfessionalFeedback, @Ctx() context: Context): Promise<OpenShift | null> {
    return shiftsOf(context).load(signUpId);
  }
}

const shiftsOf = (context: Context) =>
  context.batched<OpenShift | null>(shiftsOf, async ids => {
    const found = await context.em.find(SignUp, { id: { $in: [...ids] } }, { populate: ['shift'] });
    return ids.map(id => found.find(one => one.id === id)?.shift.unwrap() ?? null) as (OpenShift | null)[];
  });
