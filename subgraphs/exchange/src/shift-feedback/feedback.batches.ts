import type { Context } from '@naober/kit/context';
import { ruleNumbers } from '@naober/kit/rule-numbers';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { DepartmentFeedback } from './department-feedback.entity.ts';
import { hasWorked, type Answer } from './feedback.rules.ts';
import { ProfessionalFeedback } from './professional-feedback.entity.ts';

const day = 86_400_000;
const newestFirst = { orderBy: { givenAt: 'desc', id: 'desc' } } as const;

/** The numbers of feedback as they hold today. */
export async function feedbackNumbers({ em, now }: Pick<Context, 'em' | 'now'>) {
  const number = await ruleNumbers(em, now);
  return { fewest: number('FB-1.fewest'), window: number('FB-1.window'), after: number('FB-2.after') };
}

/** By department: what was said of it within so many days. Read as the platform: only what the rules let out is shown. */
export const answersOf = (context: Context, windowDays: number) =>
  context.batched<Answer[]>(answersOf, async ids => {
    const { platform, viewer, now } = context;
    const since = new Date(now.getTime() - windowDays * day);
    const where = { departmentId: { $in: [...ids] }, regionId: viewer.tenantId, givenAt: { $gte: since } };
    const found = await platform.find(DepartmentFeedback, where, { orderBy: { givenAt: 'asc', id: 'asc' } });
    return ids.map(id =>
      found
        .filter(({ departmentId }) => departmentId === id)
        .map(({ professionalId, ...one }) => ({ ...one, personId: professionalId })),
    );
  });

/** By shift: the sign-ups of those who worked it, in the order of signing up. */
export const workedOf = (context: Context) =>
  context.batched<SignUp[]>(workedOf, async ids => {
    const status = { $in: [SignUpStatus.WORKED, SignUpStatus.CONFIRMED] };
    const where = { shift: { $in: [...ids] }, status };
    const found = await context.em.find(SignUp, where, { orderBy: { queueNumber: 'asc' } });
    return ids.map(id => found.filter(one => one.shift.id === id && hasWorked(one, context.now)));
  });

/** By sign-up: what she said last of the department, for herself. */
export const ownSaying = (context: Context) =>
  context.batched<DepartmentFeedback | null>(ownSaying, async ids => {
    const found = await context.guarded.find(DepartmentFeedback, { signUpId: { $in: [...ids] } }, newestFirst);
    return ids.map(id => found.find(({ signUpId }) => signUpId === id) ?? null);
  });

/** By sign-up: the words to her that who asks may read, oldest first. */
export const wordsOf = (context: Context) =>
  context.batched<ProfessionalFeedback[]>(wordsOf, async ids => {
    const where = { signUpId: { $in: [...ids] } };
    const found = await context.guarded.find(ProfessionalFeedback, where, { orderBy: { writtenAt: 'asc', id: 'asc' } });
    return ids.map(id => found.filter(({ signUpId }) => signUpId === id));
  });
