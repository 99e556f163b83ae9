import type { Context } from '@naober/kit/context';
import { userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { answer, negotiate, tellOther } from './negotiate.ts';
import { RateAgreement } from './rate-agreement.entity.ts';
import { RateAgreementStatus } from './rate-agreement.enums.ts';
import { refusedStep, type NegotiationAnswer } from './rate-agreement.payload.ts';
import { canAnswer, proposalProblem } from './rate-agreement.rules.ts';

@InputType({ description: 'Which proposal.' })
export class AcceptRateAgreementInput {
  @Field(() => ID, { description: 'The engagement.' })
  engagementId!: string;

  @Field(() => Int, { description: 'The number of the proposal: what was read is what is accepted.' })
  number!: number;
}

type Code = 'NOT_OPEN' | 'OUTSIDE_ENGAGEMENT';
const AcceptRateAgreementError = userErrorOf<Code>('AcceptRateAgreement', {
  NOT_OPEN: 'No proposal of this number waits for who asks.',
  OUTSIDE_ENGAGEMENT: 'Its first day is not a day of the engagement any more.',
});

@ObjectType({ description: 'What became of an acceptRateAgreement.' })
export class AcceptRateAgreementPayload {
  @Field(() => RateAgreement, { nullable: true, description: 'What is agreed now; null when refused.' })
  rateAgreement!: RateAgreement | null;

  @Field(() => [AcceptRateAgreementError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class AcceptRateAgreementMutation {
  @Mutation(() => AcceptRateAgreementPayload, {
    description:
      'Accepts what the other party proposed; from then on it never changes, and a later version replaces it.',
  })
  async acceptRateAgreement(
    @Arg('input', () => AcceptRateAgreementInput, { description: 'Which proposal.' })
    { engagementId, number }: AcceptRateAgreementInput,
    @Ctx() context: Context,
  ): Promise<NegotiationAnswer<Code>> {
    return negotiate(engagementId, context, async (tx, negotiation) => {
      const asked = negotiation.versions.find(one => one.number === number);
      if (!asked || !canAnswer(negotiation, asked)) return refusedStep<Code>('NOT_OPEN', 'number');
      if (proposalProblem(negotiation, asked)) return refusedStep<Code>('OUTSIDE_ENGAGEMENT', 'number');
      answer(asked, RateAgreementStatus.ACCEPTED, context);
      await tx.flush();
      await tellOther(tx, context, 'RATE_ACCEPTED', negotiation);
      return { rateAgreement: asked, userErrors: [] };
    });
  }
}
