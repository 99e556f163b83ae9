import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { recheckWorkJob } from '../working-time/recheck-work.job.ts';
import { CombinationJob } from './combination-job.entity.ts';
import { CombinationJobStatus } from './combination-job.enums.ts';
import { awaited, canAcceptJob, partiesOf } from './combination-job.rules.ts';
import { cooperationProblem, cooperationProblems, type CooperationProblem } from './cooperation-problem.ts';
import { sayYes, tellJob, withJob } from './locked-job.ts';

@InputType({ description: 'Which version.' })
export class AcceptCombinationJobInput {
  @Field(() => ID, { description: 'The version: what was read is what is agreed.' })
  combinationJobId!: string;
}

type Code = CooperationProblem | 'NOT_PROPOSED' | 'TOO_LATE' | 'OTHER_JOB';
const AcceptCombinationJobError = userErrorOf<Code>('AcceptCombinationJob', {
  NOT_PROPOSED: 'It does not wait for who asks.',
  TOO_LATE: 'Its first day is over: draft it anew.',
  OTHER_JOB: 'She has another combination job on some of its days: end that first.',
  ...cooperationProblems,
});

@ObjectType({ description: 'What became of an acceptCombinationJob.' })
export class AcceptCombinationJobPayload {
  @Field(() => CombinationJob, { description: 'The version as it stands now.' })
  combinationJob!: CombinationJob;

  @Field(() => [AcceptCombinationJobError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class AcceptCombinationJobMutation {
  @Mutation(() => AcceptCombinationJobPayload, {
    description:
      'Says yes, as the person or as HR of an employer. By the last yes it holds from its first day on, the version before it ends the day before, and what she signed up for is looked at again; nothing is cancelled.',
  })
  async acceptCombinationJob(
    @Arg('input', () => AcceptCombinationJobInput, { description: 'Which version.' })
    { combinationJobId }: AcceptCombinationJobInput,
    @Ctx() context: Context,
  ): Promise<AcceptCombinationJobPayload> {
    const { viewer, now } = context;
    return withJob(combinationJobId, context, async (tx, combinationJob) => {
      const refused = (code: Code) => ({ combinationJob, userErrors: [userError(code, 'See the code.')] });
      if (!canAcceptJob(viewer, combinationJob)) return refused('NOT_PROPOSED');
      if (combinationJob.startsOn < localDateOf(now)) return refused('TOO_LATE');
      const others = await inTheWay(tx, combinationJob);
      if (others.some(one => one.seriesId !== combinationJob.seriesId)) return refused('OTHER_JOB');
      const against = await cooperationProblem(tx, askedOf(combinationJob), now);
      if (against) return refused(against);
      sayYes(combinationJob, partiesOf(viewer, combinationJob), context);
      if (awaited(combinationJob).length === 0) await agree(tx, context, combinationJob, others);
      return { combinationJob, userErrors: [] };
    });
  }
}

const askedOf = ({ regionId, professionalId, firstMemberId, secondMemberId, startsOn: day }: CombinationJob) =>
  ({ regionId, professionalId, memberIds: [firstMemberId, secondMemberId], day }) as const;

/** Agreed versions of the same person on some of its days. */
const inTheWay = (tx: EntityManager, { professionalId, startsOn, endsOn }: CombinationJob): Promise<CombinationJob[]> =>
  tx.find(CombinationJob, {
    professionalId,
    status: CombinationJobStatus.AGREED,
    ...(endsOn === null ? {} : { startsOn: { $lte: endsOn } }),
    $or: [{ endsOn: null }, { endsOn: { $gte: startsOn } }],
  });

async function agree(
  tx: EntityManager,
  context: Context,
  job: CombinationJob,
  before: CombinationJob[],
): Promise<void> {
  const dayBefore = Temporal.PlainDate.from(job.startsOn).subtract({ days: 1 }).toString();
  for (const one of before) {
    if (one.startsOn < job.startsOn) one.endsOn = dayBefore;
    // Agreed for later: it never begins.
    else Object.assign(one, { status: CombinationJobStatus.WITHDRAWN, endedAt: context.now });
  }
  await tx.flush();
  Object.assign(job, { status: CombinationJobStatus.AGREED, agreedAt: context.now });
  await tx.flush();
  await tellJob(tx, context, 'COMBINATION_JOB_AGREED', job);
  await context.enqueue(tx, recheckWorkJob, { personId: job.professionalId });
}
