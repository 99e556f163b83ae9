import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { CombinationJob } from './combination-job.entity.ts';
import { CombinationJobStatus } from './combination-job.enums.ts';
import { canWithdrawJob } from './combination-job.rules.ts';
import { tellJob, withJob } from './locked-job.ts';

@InputType({ description: 'Which version.' })
export class WithdrawCombinationJobInput {
  @Field(() => ID, { description: 'The version.' })
  combinationJobId!: string;
}

const WithdrawCombinationJobError = userErrorOf('WithdrawCombinationJob', {
  NOT_PROPOSED: 'It was agreed or taken back already.',
});

@ObjectType({ description: 'What became of a withdrawCombinationJob.' })
export class WithdrawCombinationJobPayload {
  @Field(() => CombinationJob, { description: 'The version as it stands now.' })
  combinationJob!: CombinationJob;

  @Field(() => [WithdrawCombinationJobError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_PROPOSED'>[];
}

@Resolver()
export class WithdrawCombinationJobMutation {
  @Mutation(() => WithdrawCombinationJobPayload, {
    description: 'Takes a proposal back, or says no to it, by one of the three. What was agreed before stays.',
  })
  async withdrawCombinationJob(
    @Arg('input', () => WithdrawCombinationJobInput, { description: 'Which version.' })
    { combinationJobId }: WithdrawCombinationJobInput,
    @Ctx() context: Context,
  ): Promise<WithdrawCombinationJobPayload> {
    return withJob(combinationJobId, context, async (tx, combinationJob) => {
      if (!canWithdrawJob(context.viewer, combinationJob))
        return { combinationJob, userErrors: [userError('NOT_PROPOSED', `It is ${combinationJob.status}.`)] };
      Object.assign(combinationJob, { status: CombinationJobStatus.WITHDRAWN, endedAt: context.now });
      await tellJob(tx, context, 'COMBINATION_JOB_WITHDRAWN', combinationJob);
      return { combinationJob, userErrors: [] };
    });
  }
}
