import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { dayBefore } from './coverage.rules.ts';
import { canHold } from './detachment-access.rules.ts';
import { detachmentPayloadOf, done, refused, type DetachmentPayload } from './detachment-payload.ts';
import { DetachmentSuspension } from './detachment-suspension.entity.ts';
import { DetachmentStatus } from './detachment.enums.ts';
import { noteEvent } from './note-event.ts';
import { concerned, tellDetachment } from './tell-detachment.ts';
import { withDetachment } from './visible-detachment.ts';

@InputType({ description: 'Which agreement holds again.' })
export class ResumeDetachmentAgreementInput {
  @Field(() => ID, { description: 'The version on hold.' })
  detachmentAgreementId!: string;
}

type Code = 'NOT_SUSPENDED';
const ResumeDetachmentAgreementPayload = detachmentPayloadOf<Code>('ResumeDetachmentAgreement', {
  NOT_SUSPENDED: 'It is not on hold.',
});

@Resolver()
export class ResumeDetachmentAgreementMutation {
  @Mutation(() => ResumeDetachmentAgreementPayload, {
    description: 'Lets an agreement that is on hold be in force again from today. Who it concerns is told.',
  })
  async resumeDetachmentAgreement(
    @Arg('input', () => ResumeDetachmentAgreementInput, { description: 'Which.' })
    { detachmentAgreementId }: ResumeDetachmentAgreementInput,
    @Ctx() context: Context,
  ): Promise<DetachmentPayload<Code>> {
    return withDetachment(detachmentAgreementId, canHold, context, async (acting, one) => {
      const { tx, now } = acting;
      if (one.status !== DetachmentStatus.SUSPENDED) return refused('NOT_SUSPENDED', one, 'detachmentAgreementId');
      one.status = DetachmentStatus.ACTIVE;
      const held = await tx.findOneOrFail(DetachmentSuspension, { detachmentId: one.id, untilDay: null });
      held.untilDay = dayBefore(localDateOf(now));
      noteEvent(tx, one, 'RESUMED', now, { by: context.personId });
      await tx.flush();
      await tellDetachment(acting, 'DETACHMENT_RESUMED', one, await concerned(acting, one));
      return done(one);
    });
  }
}
