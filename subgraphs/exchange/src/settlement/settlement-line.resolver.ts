import { pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../detachment/detachment.enums.ts';
import { aboutReference, personReference } from '../person-reference/person-reference.ts';
import { DepartmentRef } from '../references/department.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionRef } from '../references/profession.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { isFrozen } from './batch.rules.ts';
import { seesMoneyBetween, settlesBetween } from './settlement-access.rules.ts';
import { SettlementBatch } from './settlement-batch.entity.ts';
import { SettlementBand } from './settlement-batch.view.ts';
import { SettlementLineConnection } from './settlement-batch.resolver.ts';
import { SettlementLine } from './settlement-line.entity.ts';
import { VatBasis } from './settlement.enums.ts';
import { VatExemption } from './vat-exemption.entity.ts';

/** The line, or null for unknown and forbidden alike. */
export async function visibleLine(id: string, context: Context): Promise<SettlementLine | null> {
  const found = await context.byId(SettlementLine).load(id);
  const isSeen = found && (found.professionalId === context.viewer.personId || seesMoneyBetween(context.viewer, found));
  return isSeen ? found : context.hidden(SettlementLine, id);
}

/** Money of a line is for the two members; she whose hours they are sees these alone. */
const money = <T>(line: SettlementLine, { viewer }: Context, value: T): T | null =>
  seesMoneyBetween(viewer, line) ? value : null;
const hidden = 'Null for the person herself.';

@Resolver(() => SettlementLine)
export class SettlementLineResolver {
  @FieldResolver(() => String, { description: aboutReference })
  personReference(@Root() { homeMemberId, professionalId }: SettlementLine): string {
    return personReference(homeMemberId, professionalId);
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The member that lends.' })
  homeMember(@Root() { homeMemberId }: SettlementLine): MemberRef {
    return { id: homeMemberId };
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The member that is lent to.' })
  hostMember(@Root() { hostMemberId }: SettlementLine): MemberRef {
    return { id: hostMemberId };
  }

  @FieldResolver(() => DepartmentRef, {
    nullable: true,
    description: 'Where the work was; null when for no one department.',
  })
  department(@Root() { departmentId }: SettlementLine): DepartmentRef | null {
    return departmentId === null ? null : { id: departmentId };
  }

  @FieldResolver(() => ProfessionRef, { nullable: true, description: 'As what she worked.' })
  profession(@Root() { professionId }: SettlementLine): ProfessionRef {
    return { id: professionId };
  }

  @FieldResolver(() => SettlementBatch, { nullable: true, description: `The batch in which it stands. ${hidden}` })
  batch(@Root() line: SettlementLine, @Ctx() context: Context): Promise<SettlementBatch | null> | null {
    return money(line, context, line) && context.byId(SettlementBatch).load(line.batchId);
  }

  @FieldResolver(() => [SettlementBand], { description: 'Its minutes by hour band.' })
  bands(@Root() line: SettlementLine, @Ctx() context: Context): SettlementBand[] {
    return line.bands.map(({ band, minutes, weight, cents }) => ({
      band,
      minutes,
      weight: money(line, context, weight),
      cents: money(line, context, cents),
    }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: `The cost per hour that was agreed, in cents; null for a journey as well. ${hidden}`,
  })
  costPerHourCents(@Root() line: SettlementLine, @Ctx() context: Context): number | null {
    return money(line, context, line.costPerHourCents);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: `Without VAT, in cents; less than 0 in a credit. ${hidden}`,
  })
  netCents(@Root() line: SettlementLine, @Ctx() context: Context): number | null {
    return money(line, context, line.netCents);
  }

  @FieldResolver(() => VatBasis, { nullable: true, description: `Why VAT is due or not. ${hidden}` })
  vatBasis(@Root() line: SettlementLine, @Ctx() context: Context): VatBasis | null {
    return money(line, context, line.vatBasis);
  }

  @FieldResolver(() => Int, { nullable: true, description: `VAT in hundredths of a percent: 2100 is 21 %. ${hidden}` })
  vatHundredths(@Root() line: SettlementLine, @Ctx() context: Context): number | null {
    return money(line, context, line.vatHundredths);
  }

  @FieldResolver(() => VatExemption, {
    nullable: true,
    description: `The exemption on which it relies; null when it is taxed. ${hidden}`,
  })
  vatExemption(@Root() line: SettlementLine, @Ctx() context: Context): Promise<VatExemption | null> | null {
    const id = money(line, context, line.vatExemptionId);
    return id === null ? null : context.byId(VatExemption).load(id);
  }

  @FieldResolver(() => LegalBasis, { nullable: true, description: `The legal basis of the lending. ${hidden}` })
  legalBasis(@Root() line: SettlementLine, @Ctx() context: Context): LegalBasis | null {
    return money(line, context, line.legalBasis as LegalBasis);
  }

  @FieldResolver(() => SettlementLine, {
    nullable: true,
    description: 'The line that it takes back; null for one that charges.',
  })
  credits(@Root() { creditsId }: SettlementLine, @Ctx() context: Context): Promise<SettlementLine | null> | null {
    return creditsId === null ? null : context.byId(SettlementLine).load(creditsId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may hold it back now.' })
  async viewerCanHold(@Root() line: SettlementLine, @Ctx() context: Context): Promise<boolean> {
    if (!settlesBetween(context.viewer, line) || line.creditsId !== null) return false;
    const batch = await context.byId(SettlementBatch).load(line.batchId);
    return batch !== null && !isFrozen(batch.status);
  }
}

@Resolver(() => ProfessionalRef)
export class ProfessionalSettlementResolver {
  @FieldResolver(() => SettlementLineConnection, {
    nullable: true,
    description: 'Her own hours and journeys as they were settled, the latest first; null for all but herself.',
  })
  async settlementLines(
    @Root() { id }: ProfessionalRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, guarded }: Context,
  ): Promise<Page<SettlementLine> | null> {
    if (viewer.personId !== id) return null;
    return pageOf(guarded, SettlementLine, { professionalId: id }, { day: 'desc', id: 'desc' }, page);
  }
}
