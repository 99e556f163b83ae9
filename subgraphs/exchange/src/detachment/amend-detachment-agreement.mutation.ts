import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { canWrite, signsFor } from './detachment-access.rules.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { detachmentPayloadOf, done, refused, type DetachmentPayload } from './detachment-payload.ts';
import { termsCodes, termsProblem, type TermsCode } from './detachment-terms.ts';
import { DetachmentTermsInput } from './detachment-terms.input.ts';
import { DetachmentStatus } from './detachment.enums.ts';
import { withDetachment } from './visible-detachment.ts';
import { costsOf, findingsOf, storedTerms, writeVersion } from './write-version.ts';

@InputType({ description: 'Which version is replaced, and what the new one says.' })
export class AmendDetachmentAgreementInput {
  @Field(() => ID, { description: 'The newest version of the agreement.' })
  detachmentAgreementId!: string;

  @Field(() => DetachmentTermsInput, { description: 'What is agreed from the first day of the new version.' })
  terms!: DetachmentTermsInput;
}

type Code = TermsCode | 'NOT_AMENDABLE' | 'NEWER_VERSION';
const AmendDetachmentAgreementPayload = detachmentPayloadOf<Code>('AmendDetachmentAgreement', {
  ...termsCodes,
  NOT_AMENDABLE: 'It is a draft, which is changed itself, or it is over.',
  NEWER_VERSION: 'There is a newer version already.',
});

const amendable: readonly string[] = [
  DetachmentStatus.PENDING_SIGNATURES,
  DetachmentStatus.ACTIVE,
  DetachmentStatus.SUSPENDED,
];

@Resolver()
export class AmendDetachmentAgreementMutation {
  @Mutation(() => AmendDetachmentAgreementPayload, {
    description:
      'Drafts the next version of an agreement. Once all have signed it, it takes the place of the one before from its first day.',
  })
  async amendDetachmentAgreement(
    @Arg('input', () => AmendDetachmentAgreementInput, { description: 'Which, and what.' })
    { detachmentAgreementId, terms }: AmendDetachmentAgreementInput,
    @Ctx() context: Context,
  ): Promise<DetachmentPayload<Code>> {
    const { viewer, personId } = context;
    return withDetachment(detachmentAgreementId, canWrite, context, async (acting, one) => {
      if (!amendable.includes(one.status)) return refused('NOT_AMENDABLE', one, 'detachmentAgreementId');
      const { seriesId, number } = one;
      const newer = await acting.tx.count(DetachmentAgreement, {
        seriesId,
        number: { $gt: number },
        status: { $ne: DetachmentStatus.TERMINATED },
      });
      if (newer > 0) return refused('NEWER_VERSION', one, 'detachmentAgreementId');
      const knowsCost = signsFor(viewer, one.homeMemberId);
      const problem = await termsProblem(acting.tx, terms, one.hostMemberId, knowsCost);
      if (problem) return refused(problem[0], one, problem[1]);
      const stored = storedTerms(terms, costsOf(terms, knowsCost, one));
      const next = await writeVersion(
        acting,
        { ...partiesOf(one), number: await nextNumber(acting.tx, one) },
        stored,
        personId,
      );
      return done(next, await findingsOf(acting, next));
    });
  }
}

const partiesOf = (one: DetachmentAgreement) => ({
  regionId: one.regionId,
  seriesId: one.seriesId,
  professionalId: one.professionalId,
  homeMemberId: one.homeMemberId,
  hostMemberId: one.hostMemberId,
  placementId: one.placementId,
});

/** What was withdrawn keeps its number. */
async function nextNumber(
  tx: Pick<Context['platform'], 'findOneOrFail'>,
  { seriesId }: DetachmentAgreement,
): Promise<number> {
  const newest = await tx.findOneOrFail(DetachmentAgreement, { seriesId }, { orderBy: { number: 'desc' } });
  return newest.number + 1;
}
