import type { Context } from '@naober/kit/context';
import { LocalDate } from '@naober/kit/subgraph';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { negotiatesFor } from '../engagement/engagement.rules.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { CombinationJob } from './combination-job.entity.ts';
import { CombinationJobFinding, CombinationJobWeekInput, findingView, plainWeeks } from './combination-job.view.ts';
import { findingsOf } from './findings-of.ts';
import { patternProblem } from './weeks.rules.ts';

const newest = { startsOn: 'desc', number: 'desc', id: 'desc' } as const;

@Resolver(() => ProfessionalRef)
export class OwnCombinationJobsResolver {
  @FieldResolver(() => [CombinationJob], {
    nullable: true,
    description: 'Every version of her combination jobs, newest first, at most 50; null for all but herself.',
  })
  async combinationJobs(@Root() { id }: ProfessionalRef, @Ctx() context: Context): Promise<CombinationJob[] | null> {
    if (context.viewer.personId !== id) return null;
    return context.guarded.find(CombinationJob, { professionalId: id }, { orderBy: newest, limit: 50 });
  }
}

@Resolver(() => MemberRef)
export class MemberCombinationJobsResolver {
  @FieldResolver(() => [CombinationJob], {
    nullable: true,
    description:
      'Every version of combination jobs of which it is an employer, newest first, at most 100; null for all but its HR advisors and administrators.',
  })
  async combinationJobs(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<CombinationJob[] | null> {
    if (!(await isTheirs(id, context))) return null;
    const where = { regionId: context.viewer.tenantId, $or: [{ firstMemberId: id }, { secondMemberId: id }] };
    return context.guarded.find(CombinationJob, where, { orderBy: newest, limit: 100 });
  }

  @FieldResolver(() => [CombinationJobFinding], {
    nullable: true,
    description:
      'What rules of working time would say of weeks that it has in mind, by themselves; null for all but its HR advisors and administrators, and for weeks that cannot be.',
  })
  async combinationJobTryOut(
    @Root() { id }: MemberRef,
    @Arg('otherMemberId', () => ID, { description: 'The other employer.' }) otherMemberId: string,
    @Arg('weeks', () => [CombinationJobWeekInput], { description: 'The weeks in their order.' })
    weeks: CombinationJobWeekInput[],
    @Arg('startsOn', () => LocalDate, { description: 'First day.' }) startsOn: string,
    @Ctx() context: Context,
  ): Promise<CombinationJobFinding[] | null> {
    if (!(await isTheirs(id, context))) return null;
    const [members, plain] = [[id, otherMemberId], plainWeeks(weeks)];
    if (patternProblem(plain, members)) return null;
    const found = await findingsOf(context.em, { weeks: plain, startsOn, endsOn: null }, members, context.now);
    return found.map(findingView);
  }
}

const isTheirs = async (memberId: string, context: Context): Promise<boolean> =>
  negotiatesFor(context.viewer, memberId) && (await visibleMember(memberId, context)) !== null;
