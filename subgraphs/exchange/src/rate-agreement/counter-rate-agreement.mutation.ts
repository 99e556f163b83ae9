import type { Context } from '@naober/kit/context';
import { LocalDate } from '@naober/kit/subgraph';
import { userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { answer, negotiate, putForward } from './negotiate.ts';
import { proposalProblems } from './propose-rate-agreement.mutation.ts';
import { RateAgreement } from './rate-agreement.entity.ts';
import { RateAgreementStatus } from './rate-agreement.enums.ts';
import { refusedStep, type NegotiationAnswer } from './rate-agreement.payload.ts';
import { canAnswer, proposalProblem, type ProposalProblem } from './rate-agreement.rules.ts';

@InputType({ description: 'What one party proposes instead of what the other did.' })
export class CounterRateAgreementInput {
  @Field(() => ID, { description: 'The engagement.' })
  engagementId!: string;

  @Field(() => Int, { description: 'The number of the proposal that it answers.' })
  number!: number;

  @Field(() => Int, { description: 'For an hour of work, in cents, without VAT.' })
  centsPerHour!: number;

  @Field(() => LocalDate, { description: 'First day on which it is meant to hold, within the engagement.' })
  startsOn!: string;
}

type Code = ProposalProblem | 'NOT_OPEN';
const CounterRateAgreementError = userErrorOf<Code>('CounterRateAgreement', {
  ...proposalProblems,
  NOT_OPEN: 'No proposal of this number waits for who asks.',
});

@ObjectType({ description: 'What became of a counterRateAgreement.' })
export class CounterRateAgreementPayload {
  @Field(() => RateAgreement, { nullable: true, description: 'The counter-proposal; null when refused.' })
  rateAgreement!: RateAgreement | null;

  @Field(() => [CounterRateAgreementError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class CounterRateAgreementMutation {
  @Mutation(() => CounterRateAgreementPayload, {
    description: 'Answers what the other party proposed with a proposal of its own.',
  })
  async counterRateAgreement(
    @Arg('input', () => CounterRateAgreementInput, { description: 'What is proposed instead.' })
    { engagementId, number, ...proposal }: CounterRateAgreementInput,
    @Ctx() context: Context,
  ): Promise<NegotiationAnswer<Code>> {
    return negotiate(engagementId, context, async (tx, negotiation) => {
      const asked = negotiation.versions.find(one => one.number === number);
      if (!asked || !canAnswer(negotiation, asked)) return refusedStep<Code>('NOT_OPEN', 'number');
      const problem = proposalProblem(negotiation, proposal);
      if (problem) return refusedStep<Code>(problem, problem === 'INVALID_AMOUNT' ? 'centsPerHour' : 'startsOn');
      answer(asked, RateAgreementStatus.COUNTERED, context);
      await tx.flush();
      return { rateAgreement: await putForward(tx, context, negotiation, proposal), userErrors: [] };
    });
  }
}
