import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { canHold } from './detachment-access.rules.ts';
import { SuspensionReason } from './detachment-event.enums.ts';
import { detachmentPayloadOf, done, refused, type DetachmentPayload } from './detachment-payload.ts';
import { DetachmentSuspension } from './detachment-suspension.entity.ts';
import { DetachmentStatus } from './detachment.enums.ts';
import { noteEvent } from './note-event.ts';
import { concerned, tellDetachment } from './tell-detachment.ts';
import { withDetachment } from './visible-detachment.ts';

@InputType({ description: 'Which agreement is put on hold, and why.' })
export class SuspendDetachmentAgreementInput {
  @Field(() => ID, { description: 'The version in force.' })
  detachmentAgreementId!: string;

  @Field(() => SuspensionReason, { description: 'Why; no more than this is kept.' })
  reason!: SuspensionReason;
}

type Code = 'NOT_ACTIVE';
const SuspendDetachmentAgreementPayload = detachmentPayloadOf<Code>('SuspendDetachmentAgreement', {
  NOT_ACTIVE: 'It is not in force, or on hold already.',
});

@Resolver()
export class SuspendDetachmentAgreementMutation {
  @Mutation(() => SuspendDetachmentAgreementPayload, {
    description: 'Puts an agreement on hold from today, for one of the two members. Who it concerns is told.',
  })
  async suspendDetachmentAgreement(
    @Arg('input', () => SuspendDetachmentAgreementInput, { description: 'Which, and why.' })
    { detachmentAgreementId, reason }: SuspendDetachmentAgreementInput,
    @Ctx() context: Context,
  ): Promise<DetachmentPayload<Code>> {
    return withDetachment(detachmentAgreementId, canHold, context, async (acting, one) => {
      const { tx, now } = acting;
      if (one.status !== DetachmentStatus.ACTIVE) return refused('NOT_ACTIVE', one, 'detachmentAgreementId');
      one.status = DetachmentStatus.SUSPENDED;
      const days = { fromDay: localDateOf(now), untilDay: null };
      tx.create(DetachmentSuspension, { regionId: one.regionId, detachmentId: one.id, ...days, reason });
      noteEvent(tx, one, 'SUSPENDED', now, { by: context.personId, code: reason });
      await tx.flush();
      await tellDetachment(acting, 'DETACHMENT_SUSPENDED', one, await concerned(acting, one), reason);
      return done(one);
    });
  }
}
