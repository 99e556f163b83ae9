import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { rows } from '@naober/kit/sql';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { decidesExemption, decidesExemptionsOf } from './settlement-access.rules.ts';
import { VatExemption, VatExemptionStatus } from './vat-exemption.entity.ts';

@InputType({ description: 'What is decided on an exemption.' })
export class DecideVatExemptionInput {
  @Field(() => ID, { description: 'The exemption.' })
  vatExemptionId!: string;

  @Field(() => Boolean, { description: 'True: no VAT is due. False: it is.' })
  isApproved!: boolean;
}

type Code = 'ALREADY_DECIDED' | 'NOT_TO_DECIDE' | 'OVERLAPS';
const DecideVatExemptionError = userErrorOf<Code>('DecideVatExemption', {
  ALREADY_DECIDED: 'It was decided already.',
  NOT_TO_DECIDE: 'Who asked does not decide; finance or administration of the member that lends does.',
  OVERLAPS: 'Another exemption holds on some of these days.',
});

@ObjectType({ description: 'What became of a decideVatExemption.' })
export class DecideVatExemptionPayload {
  @Field(() => VatExemption, { description: 'The exemption as it stands now.' })
  vatExemption!: VatExemption;

  @Field(() => [DecideVatExemptionError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class DecideVatExemptionMutation {
  @Mutation(() => DecideVatExemptionPayload, {
    description: 'Decides on an exemption from VAT, by somebody of the member that lends other than who asked for it.',
  })
  async decideVatExemption(
    @Arg('input', () => DecideVatExemptionInput, { description: 'Which, and what.' })
    { vatExemptionId, isApproved }: DecideVatExemptionInput,
    @Ctx() { platform, viewer, personId, now }: Context,
  ): Promise<DecideVatExemptionPayload> {
    return platform.transactional(
      async tx => {
        const vatExemption = await tx.findOne(VatExemption, vatExemptionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
        if (!vatExemption || !decidesExemptionsOf(viewer, vatExemption))
          throw fail('NOT_FOUND', `You decide on no exemption ${vatExemptionId}.`);
        const refused = (code: Code) => ({ vatExemption, userErrors: [userError(code, 'See the code.')] });
        if (!decidesExemption(viewer, vatExemption)) return refused('NOT_TO_DECIDE');
        if (vatExemption.status !== VatExemptionStatus.REQUESTED) return refused('ALREADY_DECIDED');
        const { homeMemberId, hostMemberId, legalBasis, validFrom, validUntil } = vatExemption;
        await rows(tx, `select pg_advisory_xact_lock(hashtextextended('exemption ' || ?, 0))`, [homeMemberId]);
        const other = { homeMemberId, hostMemberId, legalBasis, status: VatExemptionStatus.APPROVED };
        const days = { validFrom: { $lte: validUntil }, validUntil: { $gte: validFrom } };
        if (isApproved && (await tx.count(VatExemption, { ...other, ...days })) > 0) return refused('OVERLAPS');
        const status = isApproved ? VatExemptionStatus.APPROVED : VatExemptionStatus.REFUSED;
        Object.assign(vatExemption, { status, decidedBy: personId, decidedAt: now });
        return { vatExemption, userErrors: [] };
      },
      { clear: true },
    );
  }
}
