import { connectionOf } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DepartmentRef } from '../references/department.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionRef } from '../references/profession.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { askerOf } from './asker-of.ts';
import { EngagementAssessment } from './engagement-assessment.entity.ts';
import { Engagement } from './engagement.entity.ts';
import { EngagementParty, EngagementStatus } from './engagement.enums.ts';
import { canAccept, canAssess, canEnd, partyOf, statusOn } from './engagement.rules.ts';

export const EngagementConnection = connectionOf(Engagement, 'Engagement');

@Resolver(() => Engagement)
export class EngagementResolver {
  @FieldResolver(() => EngagementStatus, { description: 'How far it is today.' })
  status(@Root() one: Engagement, @Ctx() { now }: Context): EngagementStatus {
    return statusOn(one, localDateOf(now));
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The host; null while governance does not answer.' })
  member(@Root() { memberId }: Engagement): MemberRef {
    return { id: memberId };
  }

  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Who works; null while governance does not answer, and once she was erased.',
  })
  professional(@Root() { professionalId }: Engagement): ProfessionalRef {
    return { id: professionalId };
  }

  @FieldResolver(() => ProfessionRef, {
    nullable: true,
    description: 'As what; null while governance does not answer.',
  })
  profession(@Root() { professionId }: Engagement): ProfessionRef {
    return { id: professionId };
  }

  @FieldResolver(() => [DepartmentRef], {
    nullable: true,
    description: 'For which departments; empty for all of the host, null while governance does not answer.',
  })
  departments(@Root() { departmentIds }: Engagement): DepartmentRef[] {
    return departmentIds.map(id => ({ id }));
  }

  @FieldResolver(() => EngagementAssessment, {
    nullable: true,
    description: "The host's own newest assessment; null while there is none.",
  })
  async assessment(@Root() { id }: Engagement, @Ctx() context: Context): Promise<EngagementAssessment | null> {
    return newestAssessments(context).load(id);
  }

  @FieldResolver(() => EngagementParty, { description: 'As which of the two parties who asks deals with it.' })
  async viewerParty(@Root() one: Engagement, @Ctx() context: Context): Promise<EngagementParty> {
    const party = partyOf(await askerOf(context), one);
    if (!party) throw fail('NOT_FOUND', 'This engagement is of two others.');
    return party;
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may say yes to it.' })
  async viewerCanAccept(@Root() one: Engagement, @Ctx() context: Context): Promise<boolean> {
    return canAccept(await askerOf(context), one);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may write down an assessment.' })
  async viewerCanAssess(@Root() one: Engagement, @Ctx() context: Context): Promise<boolean> {
    return canAssess(await askerOf(context), one);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may end it, or say no to it.' })
  async viewerCanEnd(@Root() one: Engagement, @Ctx() context: Context): Promise<boolean> {
    return canEnd(await askerOf(context), one);
  }
}

/** What of an assessment is the host's alone. */
@Resolver(() => EngagementAssessment)
export class EngagementAssessmentResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where the host keeps it, such as a file number; null for the professional.',
  })
  async reference(@Root() one: EngagementAssessment, @Ctx() context: Context): Promise<string | null> {
    return partyOf(await askerOf(context), one) === EngagementParty.HOST ? one.reference : null;
  }

  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Who of the host wrote it down; null for the professional, and once that person was erased.',
  })
  async assessedBy(@Root() one: EngagementAssessment, @Ctx() context: Context): Promise<ProfessionalRef | null> {
    return partyOf(await askerOf(context), one) === EngagementParty.HOST ? { id: one.assessedBy } : null;
  }
}

/** By engagement, as far as row security shows them. */
function newestAssessments(context: Context) {
  return context.batched(newestAssessments, async ids => {
    const newest = { recordedAt: 'desc', id: 'desc' } as const;
    const where = { engagementId: { $in: [...ids] } };
    const found = await context.guarded.find(EngagementAssessment, where, { orderBy: newest });
    return ids.map(id => found.find(one => one.engagementId === id) ?? null);
  });
}
