import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { recheckPersonJob } from '../sign-up/sign-up-jobs.ts';
import { partiesOf } from './detachment-access.rules.ts';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentRefusalReason } from './detachment-event.enums.ts';
import { DetachmentRefusal, refusalOf } from './detachment-refusal.entity.ts';
import { detachmentPayloadOf, done, refused, type DetachmentPayload } from './detachment-payload.ts';
import { DetachmentPartyKind, DetachmentStatus } from './detachment.enums.ts';
import { noteEvent } from './note-event.ts';
import { partiesOfDetachment, signaturesOf } from './parties.ts';
import { signingCodes, signingRefusal, type SigningCode } from './signing-refusal.ts';
import { concerned, tellDetachment } from './tell-detachment.ts';
import { withDetachment } from './visible-detachment.ts';

@InputType({ description: 'Which version somebody does not sign, and why.' })
export class RefuseDetachmentAgreementInput {
  @Field(() => ID, { description: 'The version.' })
  detachmentAgreementId!: string;

  @Field(() => DetachmentPartyKind, { description: 'For which party.' })
  party!: DetachmentPartyKind;

  @Field(() => DetachmentRefusalReason, { description: 'Why.' })
  reason!: DetachmentRefusalReason;

  @Field(() => String, { nullable: true, description: 'The same in words, at most 500 characters; asked with OTHER.' })
  note?: string | null;
}

type Code = SigningCode | 'WORDS_REQUIRED' | 'NOTE_TOO_LONG';
const RefuseDetachmentAgreementPayload = detachmentPayloadOf<Code>('RefuseDetachmentAgreement', {
  ...signingCodes,
  WORDS_REQUIRED: 'The reason is another than those that have a code: say which.',
  NOTE_TOO_LONG: 'The words are longer than 500 characters.',
});

@Resolver()
export class RefuseDetachmentAgreementMutation {
  @Mutation(() => RefuseDetachmentAgreementPayload, {
    description:
      'Refuses to sign, with a reason. It is a draft again, and the text that was refused is kept; what others signed of it does not count when it is sent anew.',
  })
  async refuseDetachmentAgreement(
    @Arg('input', () => RefuseDetachmentAgreementInput, { description: 'Which, and why.' })
    { detachmentAgreementId, party, reason, note }: RefuseDetachmentAgreementInput,
    @Ctx() context: Context,
  ): Promise<DetachmentPayload<Code>> {
    const { viewer, personId } = context;
    const isParty = (_: unknown, one: DetachmentAgreement) => partiesOf(viewer, one).includes(party);
    const words = note?.trim() || null;
    return withDetachment(detachmentAgreementId, isParty, context, async (acting, one) => {
      const { tx, events, now } = acting;
      if ((words ?? '').length > 500) return refused('NOTE_TOO_LONG', one, 'note');
      if (reason === DetachmentRefusalReason.OTHER && words === null) return refused('WORDS_REQUIRED', one, 'note');
      const signing = { one, parties: await partiesOfDetachment(tx, one), signatures: await signaturesOf(tx, one) };
      const refusal = signingRefusal(signing, viewer, party, one.textHash);
      if (refusal) return refused(refusal, one, 'detachmentAgreementId');
      const told = await concerned(acting, one);
      tx.create(DetachmentRefusal, refusalOf(one, { refusedBy: personId, party, reason, note: words, refusedAt: now }));
      Object.assign(one, { status: DetachmentStatus.DRAFT, refusalNote: words });
      noteEvent(tx, one, 'REFUSED', now, { by: personId, party, code: reason });
      await tellDetachment(
        acting,
        'DETACHMENT_REFUSED',
        one,
        told.filter(id => id !== personId),
        reason,
      );
      await events.enqueue(tx, recheckPersonJob, { personId: one.professionalId });
      await tx.flush();
      return done(one);
    });
  }
}
