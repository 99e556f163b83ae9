import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { canReleaseShifts } from '../shift/shift-access.rules.ts';
import { firstDayWords, holdsFrom, type FirstDayProblem } from '../terms/first-day.rules.ts';
import { MemberReleasePolicy } from './member-release-policy.entity.ts';
import { ReleasePolicyView, ReleaseStepView, viewOf } from './release-policy.resolver.ts';
import { stepsProblem, type StepsProblem } from './release.rules.ts';

@InputType({ description: "A member's own order of release." })
export class SetReleasePolicyInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => [ReleaseStepView], { description: 'In their order; empty: everybody sees shifts at once.' })
  steps!: ReleaseStepView[];

  @Field(() => LocalDate, { nullable: true, description: 'First day on which it holds; null: at once.' })
  firstDay?: string | null;
}

type Code = StepsProblem | FirstDayProblem;

const SetReleasePolicyError = userErrorOf<Code>('SetReleasePolicy', {
  HOURS_NOT_VALID: 'Hours are less than 0 or more than 720.',
  AUDIENCE_TWICE: 'A group has two steps.',
  STEPS_NOT_IN_ORDER: 'A later step comes sooner after publication than the one before it.',
  ...firstDayWords,
});

@ObjectType({ description: 'What became of a setReleasePolicy.' })
export class SetReleasePolicyPayload {
  @Field(() => ReleasePolicyView, { nullable: true, description: 'The order as it was said; null when refused.' })
  releasePolicy!: ReleasePolicyView | null;

  @Field(() => [SetReleasePolicyError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class SetReleasePolicyMutation {
  @Mutation(() => SetReleasePolicyPayload, {
    description: 'Says in which order groups see the shifts that a member publishes from then on.',
  })
  async setReleasePolicy(
    @Arg('input', () => SetReleasePolicyInput, { description: 'The order.' }) {
      memberId,
      steps,
      firstDay = null,
    }: SetReleasePolicyInput,
    @Ctx() context: Context,
  ): Promise<SetReleasePolicyPayload> {
    const { guarded, viewer, personId, now } = context;
    if (!canReleaseShifts(viewer, memberId) || !(await visibleMember(memberId, context)))
      throw fail('NOT_FOUND', `You release no shifts of ${memberId}.`);
    const validFrom = holdsFrom(firstDay, now);
    const problem = stepsProblem(steps);
    if (problem) return refused(problem, 'steps');
    if (typeof validFrom === 'string') return refused(validFrom, 'firstDay');
    return guarded.transactional(
      async tx => {
        // Two who say it at once take turns; what has not begun yet is said anew in its place.
        await tx.execute(`select pg_advisory_xact_lock(hashtextextended('release ' || ?, 0))`, [memberId]);
        const policy =
          (await tx.findOne(MemberReleasePolicy, { memberId, validFrom })) ??
          tx.create(MemberReleasePolicy, { regionId: viewer.tenantId, memberId, validFrom, changedAt: now });
        const plain = steps.map(({ audience, hoursAfterPublication }) => ({ audience, hoursAfterPublication }));
        Object.assign(policy, { steps: plain, changedAt: now, changedBy: personId });
        return { releasePolicy: viewOf(policy), userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (code: Code, field: string): SetReleasePolicyPayload => ({
  releasePolicy: null,
  userErrors: [userError(code, 'See the code.', [field])],
});
