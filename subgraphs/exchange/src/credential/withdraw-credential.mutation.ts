import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isGone } from './credential-status.rules.ts';
import { Credential } from './credential.entity.ts';
import { CredentialKind, CredentialStatus } from './credential.enums.ts';
import { become } from './note-look.ts';
import { locked, visibleCredential } from './verified-credential.ts';

@InputType({ description: 'Which credential.' })
export class WithdrawCredentialInput {
  @Field(() => ID, { description: 'The credential to take back.' })
  credentialId!: string;
}

type Refusal = 'ALREADY_OVER' | 'OF_EMPLOYER';
const WithdrawCredentialError = userErrorOf<Refusal>('WithdrawCredential', {
  ALREADY_OVER: 'It was taken back or turned down before.',
  OF_EMPLOYER: 'Only HR of an employer records this, by the word of the occupational health service.',
});

@ObjectType({ description: 'What became of a withdrawCredential.' })
export class WithdrawCredentialPayload {
  @Field(() => Credential, { nullable: true, description: 'The credential as it stands now.' })
  credential!: Credential | null;

  @Field(() => [WithdrawCredentialError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Refusal>[];
}

/** Whether she may take it back: what stands in her own name, and was not given by an employer. */
export const withdrawRefusal = ({ kind, status }: Pick<Credential, 'kind' | 'status'>): Refusal | null => {
  if (kind === CredentialKind.OCCUPATIONAL_HEALTH_CLEARANCE) return 'OF_EMPLOYER';
  return isGone(status) ? 'ALREADY_OVER' : null;
};

@Resolver()
export class WithdrawCredentialMutation {
  @Mutation(() => WithdrawCredentialPayload, {
    description: 'Takes a credential back for the professional who asks; shifts that need it are looked at again.',
  })
  async withdrawCredential(
    @Arg('input', () => WithdrawCredentialInput, { description: 'Which one.' }) {
      credentialId,
    }: WithdrawCredentialInput,
    @Ctx() context: Context,
  ): Promise<WithdrawCredentialPayload> {
    const { platform, personId, events, now } = context;
    const seen = await visibleCredential(credentialId, context);
    if (!seen || seen.professionalId !== personId) throw fail('NOT_FOUND', `You have no credential ${credentialId}.`);
    return platform.transactional(
      async tx => {
        const credential = await locked(tx, seen);
        const refusal = withdrawRefusal(credential);
        if (refusal)
          return { credential, userErrors: [userError(refusal, `It stays ${credential.status}.`, ['credentialId'])] };
        await become({ tx, events, now }, credential, CredentialStatus.WITHDRAWN);
        return { credential, userErrors: [] };
      },
      { clear: true },
    );
  }
}
