import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { recheckWorkJob } from '../working-time/recheck-work.job.ts';
import { CombinationJob } from './combination-job.entity.ts';
import { CombinationJobStatus } from './combination-job.enums.ts';
import { canEndJob } from './combination-job.rules.ts';
import { tellJob, withJob } from './locked-job.ts';

@InputType({ description: 'Which job, and until when.' })
export class EndCombinationJobInput {
  @Field(() => ID, { description: 'The agreed version.' })
  combinationJobId!: string;

  @Field(() => LocalDate, { description: 'Its last day, from today on; before its first day it never begins.' })
  lastDay!: string;
}

type Code = 'NOT_RUNNING' | 'INVALID_PERIOD';
const EndCombinationJobError = userErrorOf<Code>('EndCombinationJob', {
  NOT_RUNNING: 'It is not agreed, or over.',
  INVALID_PERIOD: 'The last day is before today, or later than the one that is agreed.',
});

@ObjectType({ description: 'What became of an endCombinationJob.' })
export class EndCombinationJobPayload {
  @Field(() => CombinationJob, { description: 'The version as it stands now.' })
  combinationJob!: CombinationJob;

  @Field(() => [EndCombinationJobError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class EndCombinationJobMutation {
  @Mutation(() => EndCombinationJobPayload, {
    description:
      'Ends what was agreed, by one of the three; the others are told. Notice is a matter of their contracts.',
  })
  async endCombinationJob(
    @Arg('input', () => EndCombinationJobInput, { description: 'Which, and until when.' })
    { combinationJobId, lastDay }: EndCombinationJobInput,
    @Ctx() context: Context,
  ): Promise<EndCombinationJobPayload> {
    const { viewer, now } = context;
    const today = localDateOf(now);
    return withJob(combinationJobId, context, async (tx, combinationJob) => {
      const refused = (code: Code) => ({ combinationJob, userErrors: [userError(code, 'See the code.', ['lastDay'])] });
      if (!canEndJob(viewer, combinationJob, today)) return refused('NOT_RUNNING');
      const { startsOn, endsOn } = combinationJob;
      if (lastDay < today || (endsOn !== null && lastDay > endsOn)) return refused('INVALID_PERIOD');
      const neverBegins = lastDay < startsOn && { status: CombinationJobStatus.WITHDRAWN };
      Object.assign(combinationJob, { endedAt: now, ...(neverBegins || { endsOn: lastDay }) });
      await tellJob(tx, context, 'COMBINATION_JOB_ENDED', combinationJob);
      await context.enqueue(tx, recheckWorkJob, { personId: combinationJob.professionalId });
      return { combinationJob, userErrors: [] };
    });
  }
}
