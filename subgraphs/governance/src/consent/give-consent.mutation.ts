import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockProfessional } from '../professional/lock-professional.ts';
import { ConsentPurpose } from './consent-purpose.ts';
import { Consent } from './consent.entity.ts';
import { mayDecideOnConsent } from './consent.rules.ts';

const GiveConsentError = userErrorOf('GiveConsent', { ALREADY_GIVEN: 'She agreed before, and it stands.' });

@InputType({ description: 'What is agreed to.' })
export class GiveConsentInput {
  @Field(() => ConsentPurpose, { description: 'The purpose.' })
  purpose!: ConsentPurpose;
}

@ObjectType({ description: 'What became of a giveConsent.' })
export class GiveConsentPayload {
  @Field(() => Consent, { nullable: true, description: 'The consent that stands now.' })
  consent!: Consent | null;

  @Field(() => [GiveConsentError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<'ALREADY_GIVEN'>[];
}

@Resolver()
export class GiveConsentMutation {
  @Mutation(() => GiveConsentPayload, {
    description: 'Agrees to a purpose, for the person who asks, in person; counts within seconds.',
  })
  async giveConsent(
    @Arg('input', () => GiveConsentInput, { description: 'To what.' }) { purpose }: GiveConsentInput,
    @Ctx() { guarded, viewer, personId, now }: Context,
  ): Promise<GiveConsentPayload> {
    if (!mayDecideOnConsent(viewer)) throw fail('FORBIDDEN', 'Consent is given in person, not by a key.');
    return guarded.transactional(
      async tx => {
        const { region } = await lockProfessional(tx, personId);
        const standing = await tx.findOne(Consent, { professional: personId, purpose, withdrawnAt: null });
        if (standing)
          return { consent: standing, userErrors: [userError('ALREADY_GIVEN', 'It stands.', ['input', 'purpose'])] };
        const consent = tx.create(Consent, { region, professional: personId, purpose, givenAt: now });
        return { consent, userErrors: [] };
      },
      { clear: true },
    );
  }
}
