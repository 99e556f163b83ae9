import type { FilterQuery } from '@mikro-orm/core';
import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isHerself } from '../pool/pool-access.rules.ts';
import { ownMemberships } from '../pool/pool.batches.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { plansAt } from '../shift/shift-access.rules.ts';
import { unitsOf } from '@naober/kit/viewer';
import { ConsultationRequest } from './consultation-request.entity.ts';

const ConsultationRequestConnection = connectionOf(ConsultationRequest, 'ConsultationRequest');

@Resolver(() => MemberRef)
export class MemberConsultationsResolver {
  @FieldResolver(() => ConsultationRequestConnection, {
    nullable: true,
    description:
      'The consultations that it asked for, the latest first; for who plans for some departments those of hers. Null for all but its planners.',
  })
  async consultationRequests(
    @Root() { id }: MemberRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, guarded }: Context,
  ): Promise<Page<ConsultationRequest> | null> {
    if (!plansAt(viewer, id)) return null;
    const departmentIds = unitsOf(viewer, 'PLANNER', id);
    const hers = departmentIds && { departmentId: { $in: departmentIds } };
    const where = { regionId: viewer.tenantId, memberId: id, ...hers };
    return pageOf(guarded, ConsultationRequest, where, { startsAt: 'desc', id: 'desc' }, page);
  }
}

@Resolver(() => ProfessionalRef)
export class OwnConsultationsResolver {
  @FieldResolver(() => ConsultationRequestConnection, {
    nullable: true,
    description:
      'Consultations that she accepted or could accept and that are not over, by start; null for all but herself.',
  })
  async consultationRequests(
    @Root() { id }: ProfessionalRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<ConsultationRequest> | null> {
    const { viewer, guarded, now } = context;
    if (!isHerself(viewer, id)) return null;
    const open = (await ownMemberships(context)).map(({ pool, professionId }) => ({
      status: 'OPEN' as const,
      pool: pool.id,
      professionId,
    }));
    const hers = { $or: [{ status: 'ACCEPTED', acceptedBy: id }, ...open] };
    const where = { endsAt: { $gt: now }, ...hers } as FilterQuery<ConsultationRequest>;
    return pageOf(guarded, ConsultationRequest, where, { startsAt: 'asc', id: 'asc' }, page);
  }
}
