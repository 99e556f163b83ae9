import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { recheckPersonJob } from '../sign-up/sign-up-jobs.ts';
import { canWrite } from './detachment-access.rules.ts';
import { DetachmentEndReason } from './detachment-event.enums.ts';
import { detachmentPayloadOf, done, refused, type DetachmentPayload } from './detachment-payload.ts';
import { DetachmentStatus } from './detachment.enums.ts';
import { noteEvent } from './note-event.ts';
import { concerned, tellDetachment } from './tell-detachment.ts';
import { withDetachment } from './visible-detachment.ts';

@InputType({ description: 'Which version is not wanted any more.' })
export class WithdrawDetachmentAgreementInput {
  @Field(() => ID, { description: 'A draft, or a version that not all have signed.' })
  detachmentAgreementId!: string;
}

type Code = 'SIGNED_BY_ALL' | 'OVER';
const WithdrawDetachmentAgreementPayload = detachmentPayloadOf<Code>('WithdrawDetachmentAgreement', {
  SIGNED_BY_ALL: 'All have signed it: it is ended by a party, or by all.',
  OVER: 'It is over.',
});

@Resolver()
export class WithdrawDetachmentAgreementMutation {
  @Mutation(() => WithdrawDetachmentAgreementPayload, {
    description: 'Withdraws a draft, or a version that not all have signed; the version before stays in force.',
  })
  async withdrawDetachmentAgreement(
    @Arg('input', () => WithdrawDetachmentAgreementInput, { description: 'Which.' })
    { detachmentAgreementId }: WithdrawDetachmentAgreementInput,
    @Ctx() context: Context,
  ): Promise<DetachmentPayload<Code>> {
    return withDetachment(detachmentAgreementId, canWrite, context, async (acting, one) => {
      const { tx, events, now } = acting;
      const isPending = one.status === DetachmentStatus.PENDING_SIGNATURES;
      if (one.signedAt) return refused('SIGNED_BY_ALL', one, 'detachmentAgreementId');
      if (!isPending && one.status !== DetachmentStatus.DRAFT) return refused('OVER', one, 'detachmentAgreementId');
      Object.assign(one, { status: DetachmentStatus.TERMINATED, endReason: DetachmentEndReason.WITHDRAWN });
      noteEvent(tx, one, 'TERMINATED', now, { by: context.personId, code: DetachmentEndReason.WITHDRAWN });
      await tx.flush();
      const told = (await concerned(acting, one)).filter(id => id !== context.personId);
      if (isPending) await tellDetachment(acting, 'DETACHMENT_ENDED', one, told, DetachmentEndReason.WITHDRAWN);
      await events.enqueue(tx, recheckPersonJob, { personId: one.professionalId });
      return done(one);
    });
  }
}
