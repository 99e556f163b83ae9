import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { canWrite, signsFor } from './detachment-access.rules.ts';
import { detachmentPayloadOf, done, refused, type DetachmentPayload } from './detachment-payload.ts';
import { termsCodes, termsProblem, type TermsCode } from './detachment-terms.ts';
import { DetachmentTermsInput } from './detachment-terms.input.ts';
import { DetachmentStatus } from './detachment.enums.ts';
import { noteEvent } from './note-event.ts';
import { withDetachment } from './visible-detachment.ts';
import { writeText } from './write-text.ts';
import { costsOf, findingsOf, storedTerms } from './write-version.ts';

@InputType({ description: 'Which draft, and what it says from now on.' })
export class ChangeDetachmentDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  detachmentAgreementId!: string;

  @Field(() => DetachmentTermsInput, { description: 'What is agreed.' })
  terms!: DetachmentTermsInput;
}

type Code = TermsCode | 'NOT_A_DRAFT';
const ChangeDetachmentDraftPayload = detachmentPayloadOf<Code>('ChangeDetachmentDraft', {
  ...termsCodes,
  NOT_A_DRAFT: 'It was sent for signing: what must change comes in a new version.',
});

@Resolver()
export class ChangeDetachmentDraftMutation {
  @Mutation(() => ChangeDetachmentDraftPayload, {
    description: 'Changes a draft; its text is written anew from the template of today.',
  })
  async changeDetachmentDraft(
    @Arg('input', () => ChangeDetachmentDraftInput, { description: 'Which, and what.' })
    { detachmentAgreementId, terms }: ChangeDetachmentDraftInput,
    @Ctx() context: Context,
  ): Promise<DetachmentPayload<Code>> {
    const { viewer, personId } = context;
    return withDetachment(detachmentAgreementId, canWrite, context, async (acting, one) => {
      if (one.status !== DetachmentStatus.DRAFT) return refused('NOT_A_DRAFT', one, 'detachmentAgreementId');
      const knowsCost = signsFor(viewer, one.homeMemberId);
      const problem = await termsProblem(acting.tx, terms, one.hostMemberId, knowsCost);
      if (problem) return refused(problem[0], one, problem[1]);
      const stored = storedTerms(terms, costsOf(terms, knowsCost, one));
      const written = await writeText(acting.tx, { ...one, ...stored }, localDateOf(acting.now));
      Object.assign(one, stored, written);
      noteEvent(acting.tx, one, 'CHANGED', acting.now, { by: personId });
      await acting.tx.flush();
      return done(one, await findingsOf(acting, one));
    });
  }
}
