import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import type { Viewer } from '@naober/kit/viewer';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { completeSigning } from './complete-signing.ts';
import { partiesOf } from './detachment-access.rules.ts';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { detachmentPayloadOf, done, refused, type DetachmentPayload } from './detachment-payload.ts';
import { DetachmentSignature } from './detachment-signature.entity.ts';
import { DetachmentPartyKind } from './detachment.enums.ts';
import { noteEvent } from './note-event.ts';
import { askNext, partiesOfDetachment, signaturesOf } from './parties.ts';
import { signingCodes, signingRefusal, type Signing, type SigningCode } from './signing-refusal.ts';
import { allParties, strengthOf } from './signing.rules.ts';
import type { Acting } from './tell-detachment.ts';
import { withDetachment } from './visible-detachment.ts';

@InputType({ description: 'Which version somebody signs, and as whom.' })
export class SignDetachmentAgreementInput {
  @Field(() => ID, { description: 'The version.' })
  detachmentAgreementId!: string;

  @Field(() => DetachmentPartyKind, { description: 'For which party.' })
  party!: DetachmentPartyKind;

  @Field(() => String, { description: 'SHA-256 of the text that was read; another one is refused.' })
  textHash!: string;

  @Field(() => String, { description: 'Her name, as she writes it under the text; 1 to 120 characters.' })
  signedName!: string;
}

type Code = SigningCode | 'SIGN_IN_NEEDED' | 'INVALID_NAME';
const SignDetachmentAgreementPayload = detachmentPayloadOf<Code>('SignDetachmentAgreement', {
  ...signingCodes,
  SIGN_IN_NEEDED: 'Only who signed in with her sign-in service signs: no key and no token.',
  INVALID_NAME: 'The name is empty or longer than 120 characters.',
});

@Resolver()
export class SignDetachmentAgreementMutation {
  @Mutation(() => SignDetachmentAgreementPayload, {
    description:
      'Signs a version for one of its three parties. With the last signature it is agreed, and in force once its first day has come. Signing the same twice is signing once.',
  })
  async signDetachmentAgreement(
    @Arg('input', () => SignDetachmentAgreementInput, { description: 'Which, and as whom.' })
    { detachmentAgreementId, party, textHash, signedName }: SignDetachmentAgreementInput,
    @Ctx() context: Context,
  ): Promise<DetachmentPayload<Code>> {
    const { viewer, personId } = context;
    const isParty = (_: unknown, one: DetachmentAgreement) => partiesOf(viewer, one).includes(party);
    const name = signedName.trim();
    return withDetachment(detachmentAgreementId, isParty, context, async (acting, one) => {
      const { signIn } = viewer;
      if (viewer.client !== 'portal' || !signIn) return refused('SIGN_IN_NEEDED', one, 'detachmentAgreementId');
      if (name === '' || name.length > 120) return refused('INVALID_NAME', one, 'signedName');
      const signing = {
        one,
        parties: await partiesOfDetachment(acting.tx, one),
        signatures: await signaturesOf(acting.tx, one),
      };
      if (isSignedBy(signing, personId, party, textHash)) return done(one);
      const refusal = signingRefusal(signing, viewer, party, textHash);
      if (refusal) return refused(refusal, one, 'detachmentAgreementId');
      await addSignature(acting, signing, { party, name, personId, signIn });
      if (signing.signatures.length + 1 === allParties.length) await completeSigning(acting, one);
      else await askNext(acting, one);
      return done(one);
    });
  }
}

/** Whether it is the retry of a signature that was given. */
const isSignedBy = ({ signatures }: Signing, personId: string, party: DetachmentPartyKind, textHash: string): boolean =>
  signatures.some(each => each.party === party && each.signedBy === personId && each.textHash === textHash);

interface Signer {
  readonly party: DetachmentPartyKind;
  readonly name: string;
  readonly personId: string;
  readonly signIn: NonNullable<Viewer['signIn']>;
}

async function addSignature({ tx, now }: Acting, { one, parties }: Signing, signer: Signer): Promise<void> {
  const fresh = parameterOn(await ruleParameters(tx), 'DT-2.fresh-sign-in', localDateOf(now));
  const signedInAt = new Date(signer.signIn.at);
  tx.create(DetachmentSignature, {
    regionId: one.regionId,
    detachmentId: one.id,
    round: one.round,
    party: signer.party,
    signedBy: signer.personId,
    signedAt: now,
    signInService: signer.signIn.service,
    signedInAt,
    assurance: signer.signIn.assurance ?? null,
    strength: strengthOf(signedInAt, now, fresh),
    textHash: one.textHash,
  });
  parties.find(({ party }) => party === signer.party)!.signedName = signer.name;
  noteEvent(tx, one, 'SIGNED', now, { by: signer.personId, party: signer.party });
  await tx.flush();
}
