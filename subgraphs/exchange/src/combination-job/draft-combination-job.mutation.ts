import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid, uuidv7 } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { blocks } from '../eligibility/finding.rules.ts';
import { negotiatesFor } from '../engagement/engagement.rules.ts';
import { employedAt } from '../home-roster/employed-at.ts';
import { lockPeople } from '../sign-up/lock.ts';
import { CombinationJob } from './combination-job.entity.ts';
import { CombinationJobStatus } from './combination-job.enums.ts';
import { partiesOf } from './combination-job.rules.ts';
import { CombinationJobFinding, CombinationJobWeekInput, findingView, plainWeeks } from './combination-job.view.ts';
import { cooperationProblem, cooperationProblems, type CooperationProblem } from './cooperation-problem.ts';
import { findingsOf } from './findings-of.ts';
import { sayYes, tellJob } from './locked-job.ts';
import { patternProblem, type PatternProblem, type PatternWeek } from './weeks.rules.ts';

@InputType({ description: 'Weeks of one person at two employers.' })
export class DraftCombinationJobInput {
  @Field(() => ID, { description: 'The employer for which it is drafted.' })
  memberId!: string;

  @Field(() => ID, { description: 'The other employer.' })
  otherMemberId!: string;

  @Field(() => ID, { description: 'Who works at both; one of them employs her on the first day.' })
  professionalId!: string;

  @Field(() => [CombinationJobWeekInput], { description: 'Its weeks in their order, 1 to 13.' })
  weeks!: CombinationJobWeekInput[];

  @Field(() => LocalDate, {
    description: 'First day, from today on; of a new version later than that of the one before.',
  })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null for one without an end.' })
  endsOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The agreed version that it replaces from its first day on; null for a new job.',
  })
  replacesId?: string | null;
}

type Code =
  | PatternProblem
  | CooperationProblem
  | 'INVALID_PERIOD'
  | 'NOT_EMPLOYED'
  | 'BREAKS_THE_LAW'
  | 'NOT_TO_REPLACE'
  | 'ALREADY_PROPOSED';
const DraftCombinationJobError = userErrorOf<Code>('DraftCombinationJob', {
  NO_WEEKS: 'There is no work in it.',
  TOO_MANY_WEEKS: 'There are more than 13 weeks, or more than 14 spans in one.',
  NOT_A_TIME: 'A time is not of the form `07:30`.',
  INVALID_BREAK: 'A break is negative, or as long as the work.',
  UNKNOWN_EMPLOYER: 'The region has no such other member, or a day is at a third one.',
  ONE_EMPLOYER: 'All the work is at one employer.',
  INVALID_PERIOD: 'It begins before today, or ends before it begins.',
  NOT_EMPLOYED: 'Neither of the two employs this person on the first day.',
  ...cooperationProblems,
  BREAKS_THE_LAW: 'Its weeks by themselves break the law on working time; the findings say where.',
  NOT_TO_REPLACE: 'There is no agreed version of these three, in force, that begins earlier.',
  ALREADY_PROPOSED: 'A new version of it waits already: take it back first.',
});

@ObjectType({ description: 'What became of a draftCombinationJob.' })
export class DraftCombinationJobPayload {
  @Field(() => CombinationJob, { nullable: true, description: 'The version as it waits; null when refused.' })
  combinationJob!: CombinationJob | null;

  @Field(() => [CombinationJobFinding], { description: 'What rules of working time say of its weeks.' })
  findings!: CombinationJobFinding[];

  @Field(() => [DraftCombinationJobError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class DraftCombinationJobMutation {
  @Mutation(() => DraftCombinationJobPayload, {
    description:
      'Drafts, as HR of one of two employers, weeks at both, which says yes for that employer. The person is told; the three agree by saying yes.',
  })
  async draftCombinationJob(
    @Arg('input', () => DraftCombinationJobInput, { description: 'Who, where and when.' })
    input: DraftCombinationJobInput,
    @Ctx() context: Context,
  ): Promise<DraftCombinationJobPayload> {
    const { platform, viewer, personId, now } = context;
    const { memberId, otherMemberId, professionalId, startsOn, endsOn = null } = input;
    const isTheirs = negotiatesFor(viewer, memberId) && (await visibleMember(memberId, context)) !== null;
    if (!isTheirs || professionalId === personId) throw fail('NOT_FOUND', `You draft no job for ${memberId}.`);
    const weeks = plainWeeks(input.weeks);
    const isOther = otherMemberId !== memberId && (await visibleMember(otherMemberId, context)) !== null;
    const problem = isOther ? patternProblem(weeks, [memberId, otherMemberId]) : 'UNKNOWN_EMPLOYER';
    if (problem) return refused(problem, isOther ? 'weeks' : 'otherMemberId');
    if (startsOn < localDateOf(now) || (endsOn !== null && endsOn < startsOn))
      return refused('INVALID_PERIOD', 'startsOn');
    const found = await findingsOf(platform, { weeks, startsOn, endsOn }, [memberId, otherMemberId], now);
    const findings = found.map(findingView);
    if (found.some(one => blocks(one.finding) && !one.isOfClock))
      return { ...refused('BREAKS_THE_LAW', 'weeks'), findings };
    return platform.transactional(
      async tx => {
        if (!(await isEmployed(tx, input))) return refused('NOT_EMPLOYED', 'professionalId');
        await lockPeople(tx, [professionalId]);
        const employers = [memberId, otherMemberId] as const;
        const asked = { regionId: viewer.tenantId, professionalId, memberIds: employers, day: startsOn };
        const against = (await isEmployed(tx, input)) ? await cooperationProblem(tx, asked, now) : 'NOT_EMPLOYED';
        if (against) return refused(against, 'professionalId');
        const before = await versionBefore(tx, input);
        if (typeof before === 'string') return refused(before, 'replacesId');
        const combinationJob = await write(tx, context, { ...input, endsOn, plain: weeks, before });
        return { combinationJob, findings, userErrors: [] };
      },
      { clear: true },
    );
  }
}

type Written = DraftCombinationJobInput & {
  endsOn: string | null;
  plain: PatternWeek[];
  before: CombinationJob | null;
};

async function write(tx: EntityManager, context: Context, input: Written): Promise<CombinationJob> {
  const { viewer, personId, now } = context;
  const { professionalId, startsOn, endsOn, plain: weeks, before } = input;
  const job = tx.create(CombinationJob, {
    regionId: viewer.tenantId,
    seriesId: before?.seriesId ?? uuidv7(),
    number: before ? await numberAfter(tx, before) : 1,
    firstMemberId: before?.firstMemberId ?? input.memberId,
    secondMemberId: before?.secondMemberId ?? input.otherMemberId,
    professionalId,
    weeks,
    startsOn,
    endsOn,
    draftedAt: now,
    draftedBy: personId,
  });
  sayYes(job, partiesOf(viewer, job), context);
  await tx.flush();
  await tellJob(tx, context, 'COMBINATION_JOB_PROPOSED', job);
  return job;
}

/** Versions that were never agreed are forgotten before those that were, so they are not counted. */
const numberAfter = async (tx: EntityManager, { seriesId }: CombinationJob): Promise<number> =>
  (await tx.findOneOrFail(CombinationJob, { seriesId }, { orderBy: { number: 'desc' } })).number + 1;

async function versionBefore(
  tx: EntityManager,
  { replacesId, professionalId, memberId, otherMemberId, startsOn }: DraftCombinationJobInput,
): Promise<CombinationJob | 'NOT_TO_REPLACE' | 'ALREADY_PROPOSED' | null> {
  if (!replacesId) return null;
  const found = isUuid(replacesId) ? await tx.findOne(CombinationJob, { id: replacesId, professionalId }) : null;
  const employers = [found?.firstMemberId, found?.secondMemberId];
  const isTheSame = employers.includes(memberId) && employers.includes(otherMemberId);
  const isInForce =
    found?.status === CombinationJobStatus.AGREED && (found.endsOn === null || found.endsOn >= startsOn);
  if (!found || !isTheSame || !isInForce || found.startsOn >= startsOn) return 'NOT_TO_REPLACE';
  const waits = { seriesId: found.seriesId, status: CombinationJobStatus.PROPOSED };
  return (await tx.count(CombinationJob, waits)) > 0 ? 'ALREADY_PROPOSED' : found;
}

async function isEmployed(tx: EntityManager, input: DraftCombinationJobInput): Promise<boolean> {
  const { professionalId, memberId, otherMemberId, startsOn } = input;
  if (!isUuid(professionalId)) return false;
  const on = { people: [professionalId], firstDay: startsOn, lastDay: startsOn };
  return (await employedAt(tx, memberId, on)).length + (await employedAt(tx, otherMemberId, on)).length > 0;
}

const refused = (code: Code, field: string): DraftCombinationJobPayload => ({
  combinationJob: null,
  findings: [],
  userErrors: [userError(code, 'See the code.', [field])],
});
