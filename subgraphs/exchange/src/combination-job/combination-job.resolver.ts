import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { CombinationJob } from './combination-job.entity.ts';
import { CombinationJobParty, CombinationJobStatus } from './combination-job.enums.ts';
import {
  awaited,
  canAcceptJob,
  canDraftVersion,
  canEndJob,
  canWithdrawJob,
  partiesOf,
} from './combination-job.rules.ts';
import {
  CombinationJobConflict,
  CombinationJobFinding,
  CombinationJobWeek,
  findingView,
  weekView,
} from './combination-job.view.ts';
import { conflictsOf } from './conflicts-of.ts';
import { findingsOf } from './findings-of.ts';

/** The version, or null for unknown and forbidden alike. */
export async function visibleJob(id: string, context: Context): Promise<CombinationJob | null> {
  const found = await context.byId(CombinationJob).load(id);
  return found && partiesOf(context.viewer, found).length > 0 ? found : context.hidden(CombinationJob, id);
}

@Resolver(() => CombinationJob)
export class CombinationJobResolver {
  @FieldResolver(() => ProfessionalRef, { nullable: true, description: 'Who works at both employers.' })
  professional(@Root() { professionalId }: CombinationJob): ProfessionalRef {
    return { id: professionalId };
  }

  @FieldResolver(() => MemberRef, {
    nullable: true,
    description: 'The first employer; null while governance does not answer.',
  })
  firstEmployer(@Root() { firstMemberId }: CombinationJob): MemberRef {
    return { id: firstMemberId };
  }

  @FieldResolver(() => MemberRef, {
    nullable: true,
    description: 'The second employer; null while governance does not answer.',
  })
  secondEmployer(@Root() { secondMemberId }: CombinationJob): MemberRef {
    return { id: secondMemberId };
  }

  @FieldResolver(() => [CombinationJobWeek], {
    description: 'Its weeks, which return in their order from the week of its first day on.',
  })
  weeks(@Root() { weeks }: CombinationJob): CombinationJobWeek[] {
    return weeks.map(weekView);
  }

  @FieldResolver(() => [CombinationJobParty], { description: 'Who of the three has not said yes.' })
  awaits(@Root() job: CombinationJob): CombinationJobParty[] {
    return awaited(job);
  }

  @FieldResolver(() => [CombinationJobFinding], {
    description:
      'What rules of working time say of its weeks by themselves, looked at over a year from its first day, while it waits; empty once it was decided.',
  })
  async findings(@Root() job: CombinationJob, @Ctx() { em, now }: Context): Promise<CombinationJobFinding[]> {
    if (job.status !== CombinationJobStatus.PROPOSED) return [];
    const found = await findingsOf(em, job, [job.firstMemberId, job.secondMemberId], now);
    return found.map(findingView);
  }

  @FieldResolver(() => [CombinationJobConflict], {
    description:
      'Shifts to come that she signed up for at the same time, by start, at most 50: to her all of them, to an employer those at itself.',
  })
  conflicts(@Root() job: CombinationJob, @Ctx() context: Context): Promise<CombinationJobConflict[]> {
    return conflictsOf(job, context);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may say yes to it.' })
  viewerCanAccept(@Root() job: CombinationJob, @Ctx() { viewer }: Context): boolean {
    return canAcceptJob(viewer, job);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may take it back, or say no.' })
  viewerCanWithdraw(@Root() job: CombinationJob, @Ctx() { viewer }: Context): boolean {
    return canWithdrawJob(viewer, job);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may end it.' })
  viewerCanEnd(@Root() job: CombinationJob, @Ctx() { viewer, now }: Context): boolean {
    return canEndJob(viewer, job, localDateOf(now));
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may draft a new version of it.' })
  viewerCanDraftVersion(@Root() job: CombinationJob, @Ctx() { viewer, now }: Context): boolean {
    return canDraftVersion(viewer, job, localDateOf(now));
  }
}
