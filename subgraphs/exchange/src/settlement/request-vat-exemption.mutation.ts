import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { LegalBasis } from '../detachment/detachment.enums.ts';
import { asksExemption } from './settlement-access.rules.ts';
import { VatBasis } from './settlement.enums.ts';
import { VatExemption } from './vat-exemption.entity.ts';

@InputType({ description: 'Between whom no VAT would be due, why, and by which evidence.' })
export class RequestVatExemptionInput {
  @Field(() => ID, { description: 'The member that lends, and owes the tax.' })
  homeMemberId!: string;

  @Field(() => ID, { description: 'The member that is lent to.' })
  hostMemberId!: string;

  @Field(() => LegalBasis, { description: 'The legal basis of the lending for which it would hold.' })
  legalBasis!: LegalBasis;

  @Field(() => VatBasis, { description: 'Why no VAT would be due.' })
  basis!: VatBasis;

  @Field(() => String, { description: 'Where the evidence is: 1 to 200 characters.' })
  evidence!: string;

  @Field(() => LocalDate, { description: 'First day of work.' })
  validFrom!: string;

  @Field(() => LocalDate, { description: 'Last day of work; at most five years after the first.' })
  validUntil!: string;
}

type Code = 'NO_EVIDENCE' | 'INVALID_PERIOD' | 'NO_EXEMPTION' | 'UNKNOWN_MEMBER';
const RequestVatExemptionError = userErrorOf<Code>('RequestVatExemption', {
  NO_EVIDENCE: 'There is no exemption without evidence, in at most 200 characters.',
  INVALID_PERIOD: 'It ends before it begins, or lasts longer than five years.',
  NO_EXEMPTION: 'Taxed is what holds by itself: it is not asked for.',
  UNKNOWN_MEMBER: 'They are not two members of this region.',
});

@ObjectType({ description: 'What became of a requestVatExemption.' })
export class RequestVatExemptionPayload {
  @Field(() => VatExemption, { nullable: true, description: 'The exemption that was asked for; null when refused.' })
  vatExemption!: VatExemption | null;

  @Field(() => [RequestVatExemptionError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class RequestVatExemptionMutation {
  @Mutation(() => RequestVatExemptionPayload, {
    description:
      'Asks that no VAT is due between two members, by finance of the one that lends. Somebody else decides.',
  })
  async requestVatExemption(
    @Arg('input', () => RequestVatExemptionInput, { description: 'Who, why and until when.' })
    input: RequestVatExemptionInput,
    @Ctx() context: Context,
  ): Promise<RequestVatExemptionPayload> {
    const { platform, viewer, personId, now } = context;
    const { homeMemberId, hostMemberId } = input;
    const regionId = viewer.tenantId;
    const [home, host] = [await visibleMember(homeMemberId, context), await visibleMember(hostMemberId, context)];
    // Finance of a whole region asks nothing for a member of another.
    if (!home || !asksExemption(viewer, { regionId, homeMemberId, hostMemberId }))
      throw fail('NOT_FOUND', 'You settle for no such member.');
    const isKnown = host && homeMemberId !== hostMemberId;
    const code = isKnown ? refusal(input) : 'UNKNOWN_MEMBER';
    if (code) return { vatExemption: null, userErrors: [userError(code, 'See the code.')] };
    return platform.transactional(
      async tx => {
        const asked = { ...input, evidence: input.evidence.trim(), regionId, askedBy: personId, askedAt: now };
        return { vatExemption: tx.create(VatExemption, asked), userErrors: [] };
      },
      { clear: true },
    );
  }
}

function refusal({ evidence, basis, validFrom, validUntil }: RequestVatExemptionInput): Code | null {
  const length = evidence.trim().length;
  if (length < 1 || length > 200) return 'NO_EVIDENCE';
  if (basis === VatBasis.STANDARD_21) return 'NO_EXEMPTION';
  const latest = Temporal.PlainDate.from(validFrom).add({ years: 5 }).toString();
  return validUntil < validFrom || validUntil > latest ? 'INVALID_PERIOD' : null;
}
