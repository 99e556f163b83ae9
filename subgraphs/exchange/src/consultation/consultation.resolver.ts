import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isOfAnotherOrganisation, canPlan } from '../shift/shift-access.rules.ts';
import { employersOf } from '../sign-up/note-reading.ts';
import { ownMemberships } from '../pool/pool.batches.ts';
import { Pool } from '../pool/pool.entity.ts';
import { DepartmentRef } from '../references/department.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionRef } from '../references/profession.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { ConsultationRequest } from './consultation-request.entity.ts';
import { ConsultationStatus } from './consultation.enums.ts';
import { consultationStatus, isAcceptable, isCompletable, isReturnable, isWithdrawable } from './consultation.rules.ts';

/** The request, or null for unknown and forbidden alike; its row's own policy says who sees it. */
export async function visibleConsultation(id: string, context: Context): Promise<ConsultationRequest | null> {
  const request = await context.byId(ConsultationRequest).load(id);
  return request ?? context.hidden(ConsultationRequest, id);
}

@Resolver(() => ConsultationRequest)
export class ConsultationRequestResolver {
  @FieldResolver(() => ConsultationStatus, { description: 'Where it stands now.' })
  status(@Root() request: ConsultationRequest, @Ctx() { now }: Context): ConsultationStatus {
    return consultationStatus(request, now);
  }

  @FieldResolver(() => Pool, { nullable: true, description: 'The pool that was asked.' })
  pool(@Root() { pool }: ConsultationRequest, @Ctx() context: Context): Promise<Pool | null> {
    return context.related(Pool, pool);
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'Who asks; null while governance does not answer.' })
  member(@Root() { memberId }: ConsultationRequest): MemberRef {
    return { id: memberId };
  }

  @FieldResolver(() => DepartmentRef, {
    nullable: true,
    description: 'The department that needs it; null while governance does not answer.',
  })
  department(@Root() { departmentId }: ConsultationRequest): DepartmentRef {
    return { id: departmentId };
  }

  @FieldResolver(() => ProfessionRef, {
    nullable: true,
    description: 'The profession asked; null while governance does not answer.',
  })
  profession(@Root() { professionId }: ConsultationRequest): ProfessionRef {
    return { id: professionId };
  }

  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Who accepted it; null while nobody did, and while governance does not answer.',
  })
  async specialist(@Root() request: ConsultationRequest, @Ctx() context: Context): Promise<ProfessionalRef | null> {
    const { id, acceptedBy } = request;
    if (acceptedBy === null) return null;
    const { viewer, audit } = context;
    if (viewer.personId !== acceptedBy && isOfAnotherOrganisation(viewer, await employersOf(context, acceptedBy)))
      audit.read('ConsultationRequest', id, acceptedBy);
    return { id: acceptedBy };
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether `acceptConsultation` would be accepted from the person who asks.',
  })
  async viewerCanAccept(@Root() request: ConsultationRequest, @Ctx() context: Context): Promise<boolean> {
    if (!isAcceptable(request, context.now)) return false;
    const { pool, professionId } = request;
    return (await ownMemberships(context)).some(one => one.pool.id === pool.id && one.professionId === professionId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who asks accepted it and may give it back.' })
  viewerCanGiveBack(@Root() request: ConsultationRequest, @Ctx() { viewer, now }: Context): boolean {
    return request.acceptedBy === viewer.personId && isReturnable(request, now);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who asks may say that it was given.' })
  viewerCanComplete(@Root() request: ConsultationRequest, @Ctx() { viewer, now }: Context): boolean {
    const { acceptedBy, memberId, departmentId } = request;
    const isHers = acceptedBy === viewer.personId || canPlan(viewer, memberId, departmentId);
    return isHers && isCompletable(request, now);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who asks may take it back as planner.' })
  viewerCanWithdraw(@Root() request: ConsultationRequest, @Ctx() { viewer, now }: Context): boolean {
    return canPlan(viewer, request.memberId, request.departmentId) && isWithdrawable(request, now);
  }
}
