import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockProfessional } from '../professional/lock-professional.ts';
import { ConsentPurpose } from './consent-purpose.ts';
import { Consent } from './consent.entity.ts';
import { mayDecideOnConsent } from './consent.rules.ts';

const WithdrawConsentError = userErrorOf('WithdrawConsent', {
  NOT_GIVEN: 'She never agreed to it, or withdrew it before.',
});

@InputType({ description: 'What is agreed to no more.' })
export class WithdrawConsentInput {
  @Field(() => ConsentPurpose, { description: 'The purpose.' })
  purpose!: ConsentPurpose;
}

@ObjectType({ description: 'What became of a withdrawConsent.' })
export class WithdrawConsentPayload {
  @Field(() => Consent, { nullable: true, description: 'The consent, withdrawn; null when none stood.' })
  consent!: Consent | null;

  @Field(() => [WithdrawConsentError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<'NOT_GIVEN'>[];
}

@Resolver()
export class WithdrawConsentMutation {
  @Mutation(() => WithdrawConsentPayload, {
    description: 'Takes consent to a purpose back, for the person who asks, in person; counts within seconds.',
  })
  async withdrawConsent(
    @Arg('input', () => WithdrawConsentInput, { description: 'From what.' }) { purpose }: WithdrawConsentInput,
    @Ctx() { guarded, viewer, personId, now }: Context,
  ): Promise<WithdrawConsentPayload> {
    if (!mayDecideOnConsent(viewer)) throw fail('FORBIDDEN', 'Consent is withdrawn in person, not by a key.');
    return guarded.transactional(
      async tx => {
        await lockProfessional(tx, personId);
        const consent = await tx.findOne(Consent, { professional: personId, purpose, withdrawnAt: null });
        if (!consent) return { consent, userErrors: [userError('NOT_GIVEN', 'None stands.', ['input', 'purpose'])] };
        consent.withdrawnAt = now;
        return { consent, userErrors: [] };
      },
      { clear: true },
    );
  }
}
