import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { partiesOf } from './detachment-access.rules.ts';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { detachmentPayloadOf, done, refused, type DetachmentPayload } from './detachment-payload.ts';
import { DetachmentPartyKind, DetachmentStatus } from './detachment.enums.ts';
import { noteEvent } from './note-event.ts';
import { partiesOfDetachment, signedParties } from './parties.ts';
import { signersOf } from './signers.ts';
import { tellDetachment } from './tell-detachment.ts';
import { withDetachment } from './visible-detachment.ts';

@InputType({ description: 'Who signs for a member from now on.' })
export class HandOverDetachmentSignatureInput {
  @Field(() => ID, { description: 'The version.' })
  detachmentAgreementId!: string;

  @Field(() => DetachmentPartyKind, { description: 'For which member: HOME or HOST.' })
  party!: DetachmentPartyKind;

  @Field(() => ID, { description: 'Another signer of the member, or who asks herself to take it over.' })
  toPersonId!: string;
}

type Code = 'NOT_WAITING' | 'ALREADY_SIGNED' | 'NOT_ENTITLED';
const HandOverDetachmentSignaturePayload = detachmentPayloadOf<Code>('HandOverDetachmentSignature', {
  NOT_WAITING: 'It waits for no signatures.',
  ALREADY_SIGNED: 'This member has signed.',
  NOT_ENTITLED: 'Who is named does not sign for this member.',
});

@Resolver()
export class HandOverDetachmentSignatureMutation {
  @Mutation(() => HandOverDetachmentSignaturePayload, {
    description: 'Hands signing for a member over to another of its signers; kept in the history.',
  })
  async handOverDetachmentSignature(
    @Arg('input', () => HandOverDetachmentSignatureInput, { description: 'Which, and to whom.' })
    { detachmentAgreementId, party, toPersonId }: HandOverDetachmentSignatureInput,
    @Ctx() context: Context,
  ): Promise<DetachmentPayload<Code>> {
    const { viewer, personId } = context;
    const isMember = (_: unknown, one: DetachmentAgreement) =>
      party !== DetachmentPartyKind.PROFESSIONAL && partiesOf(viewer, one).includes(party);
    return withDetachment(detachmentAgreementId, isMember, context, async (acting, one) => {
      const { tx, now } = acting;
      const asked = (await partiesOfDetachment(tx, one)).find(each => each.party === party);
      if (one.status !== DetachmentStatus.PENDING_SIGNATURES || !asked)
        return refused('NOT_WAITING', one, 'detachmentAgreementId');
      if ((await signedParties(tx, one)).has(party)) return refused('ALREADY_SIGNED', one, 'party');
      const memberId = party === DetachmentPartyKind.HOME ? one.homeMemberId : one.hostMemberId;
      const signers = await signersOf(tx, one.regionId, memberId, localDateOf(now));
      if (!signers.includes(toPersonId) || toPersonId === one.professionalId)
        return refused('NOT_ENTITLED', one, 'toPersonId');
      asked.personId = toPersonId;
      noteEvent(tx, one, 'HANDED_OVER', now, { by: personId, party, toPerson: toPersonId });
      if (asked.askedAt) Object.assign(asked, { askedAt: now, reminded: 0 });
      if (asked.askedAt && toPersonId !== personId)
        await tellDetachment(acting, 'DETACHMENT_TO_SIGN', one, [toPersonId]);
      await tx.flush();
      return done(one);
    });
  }
}
