import type { Context } from '@naober/kit/context';
import { LocalDate } from '@naober/kit/subgraph';
import { userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { negotiate, putForward } from './negotiate.ts';
import { RateAgreement } from './rate-agreement.entity.ts';
import { refusedStep, type NegotiationAnswer } from './rate-agreement.payload.ts';
import { openOf, proposalProblem, type ProposalProblem } from './rate-agreement.rules.ts';

@InputType({ description: 'What one party proposes to the other.' })
export class ProposeRateAgreementInput {
  @Field(() => ID, { description: 'The engagement.' })
  engagementId!: string;

  @Field(() => Int, { description: 'For an hour of work, in cents, without VAT.' })
  centsPerHour!: number;

  @Field(() => LocalDate, { description: 'First day on which it is meant to hold, within the engagement.' })
  startsOn!: string;
}

/** Why nothing that is proposed can be put on the table. */
export const proposalProblems: Record<ProposalProblem, string> = {
  NOT_RUNNING: 'The engagement is over.',
  INVALID_AMOUNT: 'It is less than one cent.',
  OUTSIDE_ENGAGEMENT: 'Its first day is not a day of the engagement.',
  NOT_LATER: 'A version that both accepted begins on that day or later: it stays as it is.',
};

type Code = ProposalProblem | 'ALREADY_PROPOSED';
const ProposeRateAgreementError = userErrorOf<Code>('ProposeRateAgreement', {
  ...proposalProblems,
  ALREADY_PROPOSED: 'A proposal waits already: answer it, or take it back.',
});

@ObjectType({ description: 'What became of a proposeRateAgreement.' })
export class ProposeRateAgreementPayload {
  @Field(() => RateAgreement, { nullable: true, description: 'The proposal; null when refused.' })
  rateAgreement!: RateAgreement | null;

  @Field(() => [ProposeRateAgreementError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class ProposeRateAgreementMutation {
  @Mutation(() => ProposeRateAgreementPayload, {
    description:
      'Proposes, as one of the two parties of an engagement, what an hour is agreed at. The other hears that there is a proposal, and never from a message what it is.',
  })
  async proposeRateAgreement(
    @Arg('input', () => ProposeRateAgreementInput, { description: 'What is proposed.' })
    { engagementId, ...proposal }: ProposeRateAgreementInput,
    @Ctx() context: Context,
  ): Promise<NegotiationAnswer<Code>> {
    return negotiate(engagementId, context, async (tx, negotiation) => {
      const problem = proposalProblem(negotiation, proposal);
      if (problem) return refusedStep<Code>(problem, problem === 'INVALID_AMOUNT' ? 'centsPerHour' : 'startsOn');
      if (openOf(negotiation.versions)) return refusedStep<Code>('ALREADY_PROPOSED', 'engagementId');
      return { rateAgreement: await putForward(tx, context, negotiation, proposal), userErrors: [] };
    });
  }
}
