import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Credential } from './credential.entity.ts';
import { CredentialStatus, RefuseReason, VerificationOutcome } from './credential.enums.ts';
import { become, noteLook, sayDecided } from './note-look.ts';
import { employs, locked, toLookAt } from './verified-credential.ts';
import { refuseRefusals, type RefuseRefusal } from './verify.rules.ts';

@InputType({ description: 'Which credential is turned down, for which member, and why.' })
export class RefuseCredentialInput {
  @Field(() => ID, { description: 'The credential.' })
  credentialId!: string;

  @Field(() => ID, { description: 'The member for which somebody looked.' })
  memberId!: string;

  @Field(() => RefuseReason, { description: 'Why.' })
  reason!: RefuseReason;

  @Field(() => String, { nullable: true, description: 'Words with it for her, at most 300 characters; null for none.' })
  note?: string | null;
}

const RefuseCredentialError = userErrorOf<RefuseRefusal>('RefuseCredential', {
  OWN_CREDENTIAL: 'Nobody looks at what is her own.',
  NOT_TO_VERIFY: 'It was turned down or taken back before.',
  NOTE_REQUIRED: 'Another reason needs words.',
  NOTE_TOO_LONG: 'The words are longer than 300 characters.',
});

@ObjectType({ description: 'What became of a refuseCredential.' })
export class RefuseCredentialPayload {
  @Field(() => Credential, { nullable: true, description: 'The credential as it stands now.' })
  credential!: Credential | null;

  @Field(() => [RefuseCredentialError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<RefuseRefusal>[];
}

@Resolver()
export class RefuseCredentialMutation {
  @Mutation(() => RefuseCredentialPayload, {
    description:
      'Turns a credential down as HR of a member: by who employs her for everybody, by a host for that host alone.',
  })
  async refuseCredential(
    @Arg('input', () => RefuseCredentialInput, { description: 'Which one, and why.' }) input: RefuseCredentialInput,
    @Ctx() context: Context,
  ): Promise<RefuseCredentialPayload> {
    const { platform, personId, events, now } = context;
    const { memberId, reason } = input;
    const seen = await toLookAt(input.credentialId, memberId, context);
    const note = input.note?.trim() || null;
    return platform.transactional(
      async tx => {
        const credential = await locked(tx, seen);
        const { professionalId, status } = credential;
        const refusals = refuseRefusals({ isOwn: professionalId === personId, status, reason, note });
        if (refusals.length > 0)
          return {
            credential,
            userErrors: refusals.map(code => userError(code, `It stays ${status}.`, ['credentialId'])),
          };
        const acting = { tx, events, now };
        noteLook(acting, credential, VerificationOutcome.REFUSED, { memberId, verifierId: personId });
        const isForAll = await employs(tx, memberId, professionalId, localDateOf(now));
        if (isForAll) Object.assign(credential, { refuseReason: reason, refuseNote: note });
        await become(acting, credential, isForAll ? CredentialStatus.REFUSED : status);
        await sayDecided(acting, credential, VerificationOutcome.REFUSED);
        return { credential, userErrors: [] };
      },
      { clear: true },
    );
  }
}
