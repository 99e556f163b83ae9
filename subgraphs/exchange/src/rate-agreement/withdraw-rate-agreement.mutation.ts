import type { Context } from '@naober/kit/context';
import { userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { answer, negotiate, tellOther } from './negotiate.ts';
import { RateAgreement } from './rate-agreement.entity.ts';
import { RateAgreementStatus } from './rate-agreement.enums.ts';
import { refusedStep, type NegotiationAnswer } from './rate-agreement.payload.ts';
import { canTakeBack } from './rate-agreement.rules.ts';

@InputType({ description: 'Which proposal.' })
export class WithdrawRateAgreementInput {
  @Field(() => ID, { description: 'The engagement.' })
  engagementId!: string;

  @Field(() => Int, { description: 'The number of the proposal.' })
  number!: number;
}

const WithdrawRateAgreementError = userErrorOf('WithdrawRateAgreement', {
  NOT_OPEN: 'No proposal of this number of who asks waits for an answer.',
});

@ObjectType({ description: 'What became of a withdrawRateAgreement.' })
export class WithdrawRateAgreementPayload {
  @Field(() => RateAgreement, { nullable: true, description: 'The proposal as it stands now; null when refused.' })
  rateAgreement!: RateAgreement | null;

  @Field(() => [WithdrawRateAgreementError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_OPEN'>[];
}

@Resolver()
export class WithdrawRateAgreementMutation {
  @Mutation(() => WithdrawRateAgreementPayload, { description: 'Takes back what one proposed and nobody answered.' })
  async withdrawRateAgreement(
    @Arg('input', () => WithdrawRateAgreementInput, { description: 'Which proposal.' })
    { engagementId, number }: WithdrawRateAgreementInput,
    @Ctx() context: Context,
  ): Promise<NegotiationAnswer<'NOT_OPEN'>> {
    return negotiate(engagementId, context, async (tx, negotiation) => {
      const asked = negotiation.versions.find(one => one.number === number);
      if (!asked || !canTakeBack(negotiation.party, asked)) return refusedStep<'NOT_OPEN'>('NOT_OPEN', 'number');
      answer(asked, RateAgreementStatus.WITHDRAWN, context);
      await tx.flush();
      await tellOther(tx, context, 'RATE_WITHDRAWN', negotiation);
      return { rateAgreement: asked, userErrors: [] };
    });
  }
}
