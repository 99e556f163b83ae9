import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { aboutReference, personReference } from '../person-reference/person-reference.ts';
import { DepartmentRef } from '../references/department.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionRef } from '../references/profession.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { noteReadingOf } from '../sign-up/note-reading.ts';
import {
  asksExemption,
  decidesExemption,
  seesMoneyBetween,
  seesMoneyOf,
  settlesFor,
} from './settlement-access.rules.ts';
import { SettlementDifference } from './settlement-difference.entity.ts';
import { SettlementHold } from './settlement-hold.entity.ts';
import { SettlementRun } from './settlement-run.entity.ts';
import { SettlementTerms } from './settlement-terms.entity.ts';
import { SettlementGap } from './settlement.enums.ts';
import { TravelCost, TravelCostStatus } from './travel-cost.entity.ts';
import { VatExemption, VatExemptionStatus } from './vat-exemption.entity.ts';
import { withdrawn } from './withdrawal.rules.ts';

type Between = { id: string; regionId: string; homeMemberId: string; hostMemberId: string };

async function seen<T extends Between>(type: new () => T, id: string, context: Context): Promise<T | null> {
  const found = await context.byId(type).load(id);
  return found && seesMoneyBetween(context.viewer, found) ? found : context.hidden(type, id);
}

export const visibleDifference = (id: string, context: Context): Promise<SettlementDifference | null> =>
  seen(SettlementDifference, id, context);
export const visibleExemption = (id: string, context: Context): Promise<VatExemption | null> =>
  seen(VatExemption, id, context);
export const visibleTerms = (id: string, context: Context): Promise<SettlementTerms | null> =>
  seen(SettlementTerms, id, context);

export async function visibleTravelCost(id: string, context: Context): Promise<TravelCost | null> {
  const found = await context.byId(TravelCost).load(id);
  const isSeen = found && (found.professionalId === context.viewer.personId || seesMoneyBetween(context.viewer, found));
  return isSeen ? found : context.hidden(TravelCost, id);
}

export async function visibleRun(id: string, context: Context): Promise<SettlementRun | null> {
  const found = await context.byId(SettlementRun).load(id);
  const { viewer } = context;
  const isSeen = found?.regionId === viewer.tenantId && found.memberId !== null && seesMoneyOf(viewer, found.memberId);
  return isSeen ? found : context.hidden(SettlementRun, id);
}

@Resolver(() => SettlementTerms)
export class SettlementTermsResolver {
  @FieldResolver(() => MemberRef, { nullable: true, description: 'The member that lends.' })
  homeMember(@Root() { homeMemberId }: SettlementTerms): MemberRef {
    return { id: homeMemberId };
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The member that is lent to.' })
  hostMember(@Root() { hostMemberId }: SettlementTerms): MemberRef {
    return { id: hostMemberId };
  }
}

@Resolver(() => SettlementDifference)
export class SettlementDifferenceResolver {
  @FieldResolver(() => String, { description: aboutReference })
  personReference(@Root() { homeMemberId, professionalId }: SettlementDifference): string {
    return personReference(homeMemberId, professionalId);
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The member that lends.' })
  homeMember(@Root() { homeMemberId }: SettlementDifference): MemberRef {
    return { id: homeMemberId };
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The member that is lent to.' })
  hostMember(@Root() { hostMemberId }: SettlementDifference): MemberRef {
    return { id: hostMemberId };
  }

  @FieldResolver(() => DepartmentRef, { nullable: true, description: 'Where the work was.' })
  department(@Root() { departmentId }: SettlementDifference): DepartmentRef | null {
    return departmentId === null ? null : { id: departmentId };
  }

  @FieldResolver(() => ProfessionRef, { nullable: true, description: 'As what she worked.' })
  profession(@Root() { professionId }: SettlementDifference): ProfessionRef {
    return { id: professionId };
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may let go what is held back.' })
  async viewerCanRelease(@Root() { gaps, sourceId }: SettlementDifference, @Ctx() context: Context): Promise<boolean> {
    if (!gaps.includes(SettlementGap.HELD)) return false;
    const hold = await context
      .batched(SettlementHold, async ids => {
        const found = await context.guarded.transactional(tx => tx.find(SettlementHold, { id: { $in: [...ids] } }));
        return ids.map(id => found.find(one => one.id === id) ?? null);
      })
      .load(sourceId);
    return hold !== null && settlesFor(context.viewer, hold.memberId);
  }
}

@Resolver(() => VatExemption)
export class VatExemptionResolver {
  @FieldResolver(() => MemberRef, { nullable: true, description: 'The member that lends.' })
  homeMember(@Root() { homeMemberId }: VatExemption): MemberRef {
    return { id: homeMemberId };
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The member that is lent to.' })
  hostMember(@Root() { hostMemberId }: VatExemption): MemberRef {
    return { id: hostMemberId };
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may decide on it now.' })
  viewerCanDecide(@Root() one: VatExemption, @Ctx() { viewer }: Context): boolean {
    return one.status === VatExemptionStatus.REQUESTED && decidesExemption(viewer, one);
  }

  @FieldResolver(() => Boolean, { description: 'Whether `withdrawVatExemption` would be accepted from who asks.' })
  viewerCanWithdraw(@Root() one: VatExemption, @Ctx() { viewer, now }: Context): boolean {
    return asksExemption(viewer, one) && withdrawn(one, localDateOf(now)) !== null;
  }
}

@Resolver(() => TravelCost)
export class TravelCostResolver {
  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Who travelled; null while governance does not answer.',
  })
  async professional(@Root() { id, professionalId }: TravelCost, @Ctx() context: Context): Promise<ProfessionalRef> {
    await noteReadingOf('TravelCost', id, professionalId, context);
    return { id: professionalId };
  }

  @FieldResolver(() => String, { description: aboutReference })
  personReference(@Root() { homeMemberId, professionalId }: TravelCost): string {
    return personReference(homeMemberId, professionalId);
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The member that lends.' })
  homeMember(@Root() { homeMemberId }: TravelCost): MemberRef {
    return { id: homeMemberId };
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The member that is lent to.' })
  hostMember(@Root() { hostMemberId }: TravelCost): MemberRef {
    return { id: hostMemberId };
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may decide on it now.' })
  viewerCanDecide(@Root() one: TravelCost, @Ctx() { viewer }: Context): boolean {
    const isHers = [one.professionalId, one.enteredBy].includes(viewer.personId);
    return one.status === TravelCostStatus.ENTERED && !isHers && settlesFor(viewer, one.hostMemberId);
  }
}
