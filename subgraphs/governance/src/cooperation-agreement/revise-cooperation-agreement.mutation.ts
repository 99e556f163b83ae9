import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AgreementStage } from './agreement-status.rules.ts';
import { CooperationAgreementTermsInput, draftRefusals, fieldOfDraft, gatherTerms } from './agreement-terms.ts';
import { lockAgreement } from './agreements-of.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import { mayKeepAgreements } from './cooperation-agreement.rules.ts';
import type { DraftRefusal } from './draft.rules.ts';

const ReviseCooperationAgreementError = userErrorOf('ReviseCooperationAgreement', draftRefusals);

@InputType({ description: 'Which draft says what from now on.' })
export class ReviseCooperationAgreementInput {
  @Field(() => ID, { description: 'The draft.' })
  cooperationAgreementId!: string;

  @Field(() => Int, { description: 'The `revision` that was seen; another one is refused with CONFLICT.' })
  revision!: number;

  @Field(() => CooperationAgreementTermsInput, { description: 'All that it says.' })
  terms!: CooperationAgreementTermsInput;
}

@ObjectType({ description: 'What became of a reviseCooperationAgreement.' })
export class ReviseCooperationAgreementPayload {
  @Field(() => CooperationAgreement, { nullable: true, description: 'The draft; null when nothing was done.' })
  cooperationAgreement!: CooperationAgreement | null;

  @Field(() => [ReviseCooperationAgreementError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<DraftRefusal>[];
}

@Resolver()
export class ReviseCooperationAgreementMutation {
  @Mutation(() => ReviseCooperationAgreementPayload, {
    description:
      'Writes a draft anew; for programme managers of the region. FORBIDDEN for others who see it, NOT_FOUND for all else, CONFLICT when it is no draft any more or was changed meanwhile.',
  })
  async reviseCooperationAgreement(
    @Arg('input', () => ReviseCooperationAgreementInput, { description: 'Which draft, and what it says.' })
    { cooperationAgreementId, revision, terms: input }: ReviseCooperationAgreementInput,
    @Ctx() context: Context,
  ): Promise<ReviseCooperationAgreementPayload> {
    const { em, viewer } = context;
    void context.personId; // throws when nobody is signed in
    return em.transactional(
      async tx => {
        const agreement = await lockAgreement(tx, cooperationAgreementId, viewer);
        if (!mayKeepAgreements(viewer, agreement))
          throw fail('FORBIDDEN', 'Only a programme manager of the region writes an agreement.');
        if (agreement.stage !== AgreementStage.DRAFT || agreement.terminatedOn || agreement.version !== revision)
          throw fail('CONFLICT', 'It is no draft any more, or was changed meanwhile.');
        const before = await tx.find(CooperationAgreement, {
          seriesId: agreement.seriesId,
          stage: AgreementStage.ADOPTED,
        });
        const follows = before.map(({ startsOn }) => startsOn).toSorted()[0] ?? null;
        const gathered = await gatherTerms(tx, agreement.region.id, input, follows);
        if (gathered.against.length > 0) return refused(gathered.against);
        tx.assign(agreement, { ...gathered.terms, revisedAt: context.now }); // another scope alone is a new revision too
        agreement.members.set(gathered.members);
        agreement.professions.set(gathered.professions);
        return { cooperationAgreement: agreement, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (against: DraftRefusal[]): ReviseCooperationAgreementPayload => ({
  cooperationAgreement: null,
  userErrors: against.map(code => userError(code, draftRefusals[code], ['input', 'terms', fieldOfDraft[code]])),
});
