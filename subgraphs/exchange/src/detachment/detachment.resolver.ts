import type { Context } from '@naober/kit/context';
import { LocalDate } from '@naober/kit/subgraph';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { aboutReference, personReference } from '../person-reference/person-reference.ts';
import { DepartmentRef } from '../references/department.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionRef } from '../references/profession.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { canSeeCost, canSeeGrossCost } from './detachment-access.rules.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentEndReason } from './detachment-event.enums.ts';
import { visibleDetachment } from './visible-detachment.ts';

/** What an agreement says, and to whom. */
@Resolver(() => DetachmentAgreement)
export class DetachmentResolver {
  @Query(() => DetachmentAgreement, {
    nullable: true,
    description: 'A version of a detachment agreement; null for unknown ones and for whom it does not concern.',
  })
  async detachmentAgreement(
    @Arg('id', () => ID, { description: 'Of the version.' }) id: string,
    @Ctx() context: Context,
  ): Promise<DetachmentAgreement | null> {
    return visibleDetachment(id, context);
  }

  @FieldResolver(() => ProfessionalRef, { nullable: true, description: 'Who is lent.' })
  professional(@Root() { professionalId }: DetachmentAgreement): ProfessionalRef {
    return { id: professionalId };
  }

  @FieldResolver(() => String, { description: aboutReference })
  personReference(@Root() { homeMemberId, professionalId }: DetachmentAgreement): string {
    return personReference(homeMemberId, professionalId);
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The member that lends: her employer.' })
  home(@Root() { homeMemberId }: DetachmentAgreement): MemberRef {
    return { id: homeMemberId };
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The member that borrows.' })
  host(@Root() { hostMemberId }: DetachmentAgreement): MemberRef {
    return { id: hostMemberId };
  }

  @FieldResolver(() => DepartmentRef, {
    nullable: true,
    description: 'The department of the host; null for all of them, and while governance does not answer.',
  })
  department(@Root() { departmentId }: DetachmentAgreement): DepartmentRef | null {
    return departmentId === null ? null : { id: departmentId };
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is for all departments of the host.' })
  isForAllDepartments(@Root() { departmentId }: DetachmentAgreement): boolean {
    return departmentId === null;
  }

  @FieldResolver(() => ProfessionRef, { nullable: true, description: 'As what she works there.' })
  profession(@Root() { professionId }: DetachmentAgreement): ProfessionRef {
    return { id: professionId };
  }

  @FieldResolver(() => LocalDate, { description: 'Its last day: as agreed, or as it was ended.' })
  lastDay(@Root() { endedOn, endsOn }: DetachmentAgreement): string {
    return endedOn ?? endsOn;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'What the host pays the home member for an hour, in whole cents; 0 for help for nothing. Null while it was not filled in, and for all but HR, finance and administrators of the two members.',
  })
  costPerHourCents(@Root() one: DetachmentAgreement, @Ctx() { viewer }: Context): number | null {
    return canSeeCost(viewer, one) ? one.costPerHourCents : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'What an hour of hers costs the home member, in whole cents. Null for all but HR, finance and administrators of the home member, and where it is not asked.',
  })
  grossWageCostCents(@Root() one: DetachmentAgreement, @Ctx() { viewer }: Context): number | null {
    return canSeeGrossCost(viewer, one) ? one.grossWageCostCents : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The annex on cost, whose SHA-256 the text names; null for all but those who see the cost.',
  })
  costAnnex(@Root() one: DetachmentAgreement, @Ctx() { viewer }: Context): string | null {
    return canSeeCost(viewer, one) ? one.costAnnex : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Her name as the text has it, to change a draft by; null once she was erased.',
  })
  professionalName(@Root() { professionalName }: DetachmentAgreement): string | null {
    return professionalName;
  }

  @FieldResolver(() => DetachmentEndReason, {
    nullable: true,
    description: 'Why it ends, or ended, before its last day; null when it does not.',
  })
  endReason(@Root() { endReason }: DetachmentAgreement): DetachmentEndReason | null {
    return endReason as DetachmentEndReason | null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The same in words; null when none were said.' })
  endNote(@Root() { endNote }: DetachmentAgreement): string | null {
    return endNote;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What was said when a party last refused to sign; null when none did, or it was sent again.',
  })
  refusalNote(@Root() { refusalNote }: DetachmentAgreement): string | null {
    return refusalNote;
  }
}
