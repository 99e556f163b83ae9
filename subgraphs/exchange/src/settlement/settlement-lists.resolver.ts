import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { ofMember } from './of-member.ts';
import { seesMoneyOf } from './settlement-access.rules.ts';
import { TravelCost } from './travel-cost.entity.ts';
import { VatExemption } from './vat-exemption.entity.ts';

const VatExemptionConnection = connectionOf(VatExemption, 'VatExemption');
const TravelCostConnection = connectionOf(TravelCost, 'TravelCost');

@Resolver(() => MemberRef)
export class MemberSettlementPartsResolver {
  @FieldResolver(() => VatExemptionConnection, {
    nullable: true,
    description:
      'Exemptions from VAT with it on either side, the latest first; null for all but its finance, administration and HR.',
  })
  async vatExemptions(
    @Root() { id }: MemberRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, guarded }: Context,
  ): Promise<Page<VatExemption> | null> {
    if (!seesMoneyOf(viewer, id)) return null;
    return pageOf(guarded, VatExemption, ofMember(id, viewer.tenantId), { askedAt: 'desc', id: 'desc' }, page);
  }

  @FieldResolver(() => TravelCostConnection, {
    nullable: true,
    description:
      'Journeys of people that it lends and is lent, the latest first; null for all but its finance, administration and HR.',
  })
  async travelCosts(
    @Root() { id }: MemberRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, guarded }: Context,
  ): Promise<Page<TravelCost> | null> {
    if (!seesMoneyOf(viewer, id)) return null;
    return pageOf(guarded, TravelCost, ofMember(id, viewer.tenantId), { day: 'desc', id: 'desc' }, page);
  }
}

@Resolver(() => ProfessionalRef)
export class ProfessionalTravelResolver {
  @FieldResolver(() => TravelCostConnection, {
    nullable: true,
    description: 'Her own journeys, the latest first; null for all but herself.',
  })
  async travelCosts(
    @Root() { id }: ProfessionalRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, guarded }: Context,
  ): Promise<Page<TravelCost> | null> {
    if (viewer.personId !== id) return null;
    return pageOf(guarded, TravelCost, { professionalId: id }, { day: 'desc', id: 'desc' }, page);
  }
}
