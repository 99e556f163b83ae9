import type { FilterQuery } from '@mikro-orm/core';
import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { isUuid, uuidv7 } from '@naober/kit/ids';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { canWrite, isOffice, keepsAgreementsOf, signsFor } from './detachment-access.rules.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentFindingView } from './detachment-finding.view.ts';
import { DetachmentStatus } from './detachment.enums.ts';
import type { DetachmentFinding } from './detachment.rules.ts';
import { DraftDetachmentAgreementInput } from './draft-detachment-agreement.mutation.ts';
import { LendingRecord, LendingRecordKind } from './lending-record.entity.ts';
import { isLentBy } from './is-lent-by.ts';
import { costsOf, findingsOf, storedTerms } from './write-version.ts';

const DetachmentAgreementConnection = connectionOf(DetachmentAgreement, 'DetachmentAgreement');

@Resolver(() => MemberRef)
export class MemberDetachmentsResolver {
  @FieldResolver(() => DetachmentAgreementConnection, {
    nullable: true,
    description:
      'Agreements by which it lends or borrows, those that begin last first; null for all but its HR, finance and administrators, and the office.',
  })
  async detachmentAgreements(
    @Root() { id }: MemberRef,
    @Arg('statuses', () => [DetachmentStatus], { nullable: true, description: 'Only with one of these; null: all.' })
    statuses: DetachmentStatus[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { guarded, viewer }: Context,
  ): Promise<Page<DetachmentAgreement> | null> {
    if (!keepsAgreementsOf(viewer, id) && !isOffice(viewer)) return null;
    const where: FilterQuery<DetachmentAgreement> = {
      regionId: viewer.tenantId,
      $or: [{ homeMemberId: id }, { hostMemberId: id }],
      ...(statuses && { status: { $in: statuses } }),
    };
    return pageOf(guarded, DetachmentAgreement, where, { startsOn: 'desc', id: 'desc' }, page);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may draft a detachment agreement of its people.' })
  viewerCanDraftDetachments(@Root() { id }: MemberRef, @Ctx() { viewer }: Context): boolean {
    return canWrite(viewer, { regionId: viewer.tenantId, professionalId: '', homeMemberId: id });
  }

  @FieldResolver(() => [LendingRecord], {
    nullable: true,
    description:
      'What is on record of it as lender, the newest of each kind; null for who signs for no member and is not the office.',
  })
  async lendingRecords(@Root() { id }: MemberRef, @Ctx() { em, viewer }: Context): Promise<LendingRecord[] | null> {
    const signs = viewer.roles.some(({ organisationId }) => signsFor(viewer, organisationId ?? ''));
    if (!signs && !isOffice(viewer)) return null;
    const orderBy = { checkedOn: 'desc', id: 'desc' } as const;
    const all = await em.find(LendingRecord, { memberId: id, regionId: viewer.tenantId }, { orderBy });
    return Object.values(LendingRecordKind).flatMap(kind => all.find(one => one.kind === kind) ?? []);
  }
}

@Resolver(() => ProfessionalRef)
export class ProfessionalDetachmentsResolver {
  @FieldResolver(() => [DetachmentAgreement], {
    nullable: true,
    description: 'Her agreements, those that begin last first, at most 50; null for all but herself.',
  })
  async detachmentAgreements(
    @Root() { id }: ProfessionalRef,
    @Ctx() { viewer, guarded }: Context,
  ): Promise<DetachmentAgreement[] | null> {
    if (viewer.personId !== id) return null;
    const orderBy = { startsOn: 'desc', number: 'desc' } as const;
    return guarded.find(DetachmentAgreement, { professionalId: id, sentAt: { $ne: null } }, { orderBy, limit: 50 });
  }
}

@Resolver()
export class TryDetachmentResolver {
  @Query(() => [DetachmentFindingView], {
    nullable: true,
    description: 'What would speak against such an agreement, before it is drafted; null for who could not draft it.',
  })
  async tryDetachment(
    @Arg('input', () => DraftDetachmentAgreementInput, { description: 'As it would be drafted.' })
    { professionalId, homeMemberId, hostMemberId, terms }: DraftDetachmentAgreementInput,
    @Ctx() context: Context,
  ): Promise<DetachmentFinding[] | null> {
    const { viewer, platform: tx, now } = context;
    const parties = { regionId: viewer.tenantId, professionalId, homeMemberId, hostMemberId };
    const ids = [professionalId, homeMemberId, hostMemberId, terms.professionId, terms.departmentId ?? uuidv7()];
    if (!canWrite(viewer, parties) || !ids.every(isUuid) || terms.endsOn < terms.startsOn) return null;
    // An office writes for members of its own region.
    if (!(await visibleMember(homeMemberId, context))) return null;
    if (!(await isLentBy(tx, homeMemberId, professionalId, terms.startsOn))) return null;
    const costs = costsOf(terms, signsFor(viewer, homeMemberId), { costPerHourCents: null, grossWageCostCents: null });
    const draft = { ...parties, ...storedTerms(terms, costs), seriesId: uuidv7(), endedOn: null, inForceFrom: null };
    return findingsOf({ tx, now }, draft);
  }
}
