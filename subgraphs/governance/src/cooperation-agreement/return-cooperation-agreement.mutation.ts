import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AgreementStage } from './agreement-status.rules.ts';
import { lockAgreement } from './agreements-of.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import { longestReason, mayReturn } from './cooperation-agreement.rules.ts';

type Refusal = 'INVALID_REASON';

const refusals: Record<Refusal, string> = {
  INVALID_REASON: `The reason is empty or longer than ${longestReason} characters.`,
};

const ReturnCooperationAgreementError = userErrorOf('ReturnCooperationAgreement', refusals);

@InputType({ description: 'Which agreement goes back to be written anew, and why.' })
export class ReturnCooperationAgreementInput {
  @Field(() => ID, { description: 'The agreement.' })
  cooperationAgreementId!: string;

  @Field(() => AgreementStage, { description: 'Where it was seen; another stage is refused with CONFLICT.' })
  from!: AgreementStage;

  @Field(() => String, { description: `What has to change; 1 to ${longestReason} characters.` })
  reason!: string;
}

@ObjectType({ description: 'What became of a returnCooperationAgreement.' })
export class ReturnCooperationAgreementPayload {
  @Field(() => CooperationAgreement, { nullable: true, description: 'The draft; null when nothing was done.' })
  cooperationAgreement!: CooperationAgreement | null;

  @Field(() => [ReturnCooperationAgreementError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<Refusal>[];
}

@Resolver()
export class ReturnCooperationAgreementMutation {
  @Mutation(() => ReturnCooperationAgreementPayload, {
    description:
      'Sends an agreement in consultation or review back to be written anew: by a programme manager of the region, from the review by the compliance officer as well. FORBIDDEN for others who see it, NOT_FOUND for all else, CONFLICT when it was moved meanwhile.',
  })
  async returnCooperationAgreement(
    @Arg('input', () => ReturnCooperationAgreementInput, { description: 'Which one, and why.' })
    { cooperationAgreementId, from, reason }: ReturnCooperationAgreementInput,
    @Ctx() context: Context,
  ): Promise<ReturnCooperationAgreementPayload> {
    const { em, viewer } = context;
    void context.personId; // throws when nobody is signed in
    return em.transactional(
      async tx => {
        const agreement = await lockAgreement(tx, cooperationAgreementId, viewer);
        if (agreement.stage !== from || agreement.terminatedOn) throw fail('CONFLICT', 'It was moved meanwhile.');
        if (!mayReturn(viewer, agreement)) throw fail('FORBIDDEN', 'Only who moves it on may send it back.');
        if (reason.trim() === '' || reason.length > longestReason)
          return {
            cooperationAgreement: null,
            userErrors: [userError('INVALID_REASON', refusals.INVALID_REASON, ['input', 'reason'])],
          };
        agreement.stage = AgreementStage.DRAFT;
        agreement.returnReason = reason.trim();
        return { cooperationAgreement: agreement, userErrors: [] };
      },
      { clear: true },
    );
  }
}
