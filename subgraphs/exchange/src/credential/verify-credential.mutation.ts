import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { kindsOfCredential } from './credential-kind.rules.ts';
import { Credential } from './credential.entity.ts';
import { CredentialStatus, VerificationOutcome } from './credential.enums.ts';
import { become, noteLook, sayDecided } from './note-look.ts';
import { locked, toLookAt } from './verified-credential.ts';
import { statusOnceVerified, verifyRefusals, type VerifyRefusal } from './verify.rules.ts';

@InputType({ description: 'Which credential was looked at, and for which member.' })
export class VerifyCredentialInput {
  @Field(() => ID, { description: 'The credential.' })
  credentialId!: string;

  @Field(() => ID, { description: 'The member for which somebody looked.' })
  memberId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which the original was seen; null for today.' })
  seenOn?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Its last day, where it is another than was said; null for no other.',
  })
  validUntil?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description:
      'Specialisms that the BIG register shows with the registration, by code such as `01.047`; empty to leave what is known. What the register itself said goes before.',
  })
  specialisms!: string[];
}

const VerifyCredentialError = userErrorOf<VerifyRefusal>('VerifyCredential', {
  OWN_CREDENTIAL: 'Nobody looks at what is her own.',
  NOT_TO_VERIFY: 'It was turned down or taken back, or the occupational health service alone says so.',
  REGISTER_SAYS_NO: 'The register says that the registration is not valid.',
  ENDS_BEFORE_IT_BEGINS: 'Its last day is before its first.',
  OVER_ALREADY: 'Its last day is over.',
  SPECIALISM_NOT_VALID: 'A specialism is not written as `01.047`, or it is no registration.',
  SEEN_IN_FUTURE: 'The day on which it was seen has not come yet.',
});

@ObjectType({ description: 'What became of a verifyCredential.' })
export class VerifyCredentialPayload {
  @Field(() => Credential, { nullable: true, description: 'The credential as it stands now.' })
  credential!: Credential | null;

  @Field(() => [VerifyCredentialError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<VerifyRefusal>[];
}

@Resolver()
export class VerifyCredentialMutation {
  @Mutation(() => VerifyCredentialPayload, {
    description:
      'Says as HR of a member that a credential was looked at and is right; of a restricted registration, that she can work there with it.',
  })
  async verifyCredential(
    @Arg('input', () => VerifyCredentialInput, { description: 'Which one.' }) input: VerifyCredentialInput,
    @Ctx() context: Context,
  ): Promise<VerifyCredentialPayload> {
    const { platform, personId, events, now } = context;
    const seen = await toLookAt(input.credentialId, input.memberId, context);
    const today = localDateOf(now);
    return platform.transactional(
      async tx => {
        const credential = await locked(tx, seen);
        const isSeen = kindsOfCredential[credential.kind].day === 'SEEN';
        const seenOn = input.seenOn ?? today;
        const validUntil = input.validUntil ?? credential.validUntil;
        const datedOn = isSeen && credential.status === CredentialStatus.SUBMITTED ? seenOn : credential.datedOn;
        const { kind, status, professionalId } = credential;
        const refusals = verifyRefusals({
          isOwn: professionalId === personId,
          kind,
          status,
          datedOn,
          validUntil,
          seenOn,
          today,
          specialisms: input.specialisms,
        });
        if (refusals.length > 0) return refused(credential, refusals);
        const wasSubmitted = status === CredentialStatus.SUBMITTED;
        // What the register said stays the register's; a person's look keeps everything else fresh.
        const read = input.specialisms.length > 0 ? { specialisms: [...new Set(input.specialisms)].sort() } : {};
        const checked = credential.checkedByRegister ? {} : { checkedAt: now, ...read };
        Object.assign(credential, { datedOn, validUntil, ...checked });
        const acting = { tx, events, now };
        noteLook(acting, credential, VerificationOutcome.VERIFIED, { memberId: input.memberId, verifierId: personId });
        await become(acting, credential, statusOnceVerified(status));
        if (wasSubmitted) await sayDecided(acting, credential, VerificationOutcome.VERIFIED);
        return { credential, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (credential: Credential, codes: readonly VerifyRefusal[]): VerifyCredentialPayload => ({
  credential,
  userErrors: codes.map(code => userError(code, `It stays ${credential.status}.`, ['credentialId'])),
});
