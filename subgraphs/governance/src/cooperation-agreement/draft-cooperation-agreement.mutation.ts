import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Region } from '../region/region.entity.ts';
import { AgreementStage } from './agreement-status.rules.ts';
import { CooperationAgreementTermsInput, draftRefusals, fieldOfDraft, gatherTerms } from './agreement-terms.ts';
import { lockAgreement } from './agreements-of.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import { mayKeepAgreements } from './cooperation-agreement.rules.ts';
import type { DraftRefusal } from './draft.rules.ts';

type Refusal = DraftRefusal | 'NOT_ADOPTED' | 'DRAFT_EXISTS';

const refusals: Record<Refusal, string> = {
  ...draftRefusals,
  NOT_ADOPTED: 'Only what was adopted gets a next version; a draft is written anew.',
  DRAFT_EXISTS: 'Somebody is already making the next version.',
};

const DraftCooperationAgreementError = userErrorOf('DraftCooperationAgreement', refusals);

@InputType({ description: 'A new agreement, or the next version of one.' })
export class DraftCooperationAgreementInput {
  @Field(() => CooperationAgreementTermsInput, { description: 'What it says.' })
  terms!: CooperationAgreementTermsInput;

  @Field(() => ID, {
    nullable: true,
    description: 'Any version of the agreement that it changes; null for a new agreement.',
  })
  cooperationAgreementId?: string | null;
}

@ObjectType({ description: 'What became of a draftCooperationAgreement.' })
export class DraftCooperationAgreementPayload {
  @Field(() => CooperationAgreement, { nullable: true, description: 'The draft; null when nothing was done.' })
  cooperationAgreement!: CooperationAgreement | null;

  @Field(() => [DraftCooperationAgreementError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<Refusal>[];
}

@Resolver()
export class DraftCooperationAgreementMutation {
  @Mutation(() => DraftCooperationAgreementPayload, {
    description:
      'Writes the draft of an agreement, or of the next version of one; for programme managers of the region, FORBIDDEN for others.',
  })
  async draftCooperationAgreement(
    @Arg('input', () => DraftCooperationAgreementInput, { description: 'What it says, and what it changes.' })
    input: DraftCooperationAgreementInput,
    @Ctx() context: Context,
  ): Promise<DraftCooperationAgreementPayload> {
    const { em, viewer } = context;
    void context.personId; // throws when nobody is signed in
    if (!mayKeepAgreements(viewer, { region: { id: viewer.tenantId } }))
      throw fail('FORBIDDEN', 'Only a programme manager of the region drafts an agreement.');
    return em.transactional(async tx => draft(tx, context, input), { clear: true });
  }
}

async function draft(
  tx: EntityManager,
  { viewer }: Context,
  { terms: input, cooperationAgreementId }: DraftCooperationAgreementInput,
): Promise<DraftCooperationAgreementPayload> {
  // One at a time in a region: two who amend the same agreement get one draft.
  const region = await tx.findOneOrFail(Region, viewer.tenantId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const of = cooperationAgreementId ? await lockAgreement(tx, cooperationAgreementId, viewer) : null;
  const versions = of ? await tx.find(CooperationAgreement, { seriesId: of.seriesId }) : [];
  const adopted = versions.filter(({ stage }) => stage === AgreementStage.ADOPTED);
  const follows = adopted.map(({ startsOn }) => startsOn).toSorted()[0] ?? null;
  const { terms, members, professions, against } = await gatherTerms(tx, region.id, input, follows);
  if (of && adopted.length === 0) return refused([...against, 'NOT_ADOPTED']);
  if (versions.some(({ stage, terminatedOn }) => stage !== AgreementStage.ADOPTED && terminatedOn === null))
    return refused([...against, 'DRAFT_EXISTS']);
  if (against.length > 0) return refused(against);
  const number = Math.max(0, ...versions.map(one => one.number)) + 1;
  const made = tx.create(CooperationAgreement, {
    region,
    ...terms,
    members,
    professions,
    number,
    stage: AgreementStage.DRAFT,
    ...(of && { seriesId: of.seriesId }),
  });
  return { cooperationAgreement: made, userErrors: [] };
}

const refused = (against: Refusal[]): DraftCooperationAgreementPayload => ({
  cooperationAgreement: null,
  userErrors: against.map(code => userError(code, refusals[code], pathOf(code))),
});

const pathOf = (code: Refusal): string[] =>
  code === 'NOT_ADOPTED' || code === 'DRAFT_EXISTS'
    ? ['input', 'cooperationAgreementId']
    : ['input', 'terms', fieldOfDraft[code]];
