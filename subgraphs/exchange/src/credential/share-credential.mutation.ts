import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { CredentialShare } from './credential-share.entity.ts';
import { isGone } from './credential-status.rules.ts';
import { Credential } from './credential.entity.ts';
import { locked, visibleCredential } from './verified-credential.ts';

@InputType({ description: 'Which credential, and to which host.' })
export class ShareCredentialInput {
  @Field(() => ID, { description: 'The credential.' })
  credentialId!: string;

  @Field(() => ID, { description: 'The member whose HR may look at it.' })
  memberId!: string;
}

type Refusal = 'ALREADY_OVER' | 'ALREADY_SHOWN' | 'UNKNOWN_MEMBER';
const ShareCredentialError = userErrorOf<Refusal>('ShareCredential', {
  ALREADY_OVER: 'It was taken back or turned down.',
  ALREADY_SHOWN: 'HR of this member sees it already.',
  UNKNOWN_MEMBER: 'There is no such member in the region.',
});

@ObjectType({ description: 'What became of a shareCredential.' })
export class ShareCredentialPayload {
  @Field(() => Credential, { nullable: true, description: 'The credential.' })
  credential!: Credential | null;

  @Field(() => [ShareCredentialError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Refusal>[];
}

@Resolver()
export class ShareCredentialMutation {
  @Mutation(() => ShareCredentialPayload, {
    description:
      "Shows a credential of the professional who asks to a host's HR, instead of handing it in again there.",
  })
  async shareCredential(
    @Arg('input', () => ShareCredentialInput, { description: 'Which one, and to whom.' })
    { credentialId, memberId }: ShareCredentialInput,
    @Ctx() context: Context,
  ): Promise<ShareCredentialPayload> {
    const { platform, personId, now } = context;
    const seen = await visibleCredential(credentialId, context);
    if (!seen || seen.professionalId !== personId) throw fail('NOT_FOUND', `You have no credential ${credentialId}.`);
    if (!(await visibleMember(memberId, context))) return refused(seen, 'UNKNOWN_MEMBER');
    return platform.transactional(
      async tx => {
        const credential = await locked(tx, seen);
        if (isGone(credential.status)) return refused(credential, 'ALREADY_OVER');
        if (await tx.findOne(CredentialShare, { credential, memberId })) return refused(credential, 'ALREADY_SHOWN');
        const { regionId, professionalId } = credential;
        tx.create(CredentialShare, { credential, memberId, regionId, professionalId, sharedAt: now });
        return { credential, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (credential: Credential, code: Refusal): ShareCredentialPayload => ({
  credential,
  userErrors: [userError(code, `Not shown: ${code}.`, [code === 'ALREADY_OVER' ? 'credentialId' : 'memberId'])],
});
