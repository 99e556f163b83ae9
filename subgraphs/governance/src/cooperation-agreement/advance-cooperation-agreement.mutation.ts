import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isMemberOn } from '../member/member-period.rules.ts';
import { Region } from '../region/region.entity.ts';
import { AgreementStage } from './agreement-status.rules.ts';
import { lockAgreement } from './agreements-of.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import { mayAdvance } from './cooperation-agreement.rules.ts';
import { advanceFindings, nextStage, type AdvanceRefusal } from './draft.rules.ts';
import { takeOver } from './take-over.ts';
import { tellParties } from './tell-parties.ts';

const refusals: Record<AdvanceRefusal, string> = {
  STARTS_IN_THE_PAST: 'Its first day is past: what was agreed until today stays as it was.',
  ALREADY_ENDED: 'Its last day is past.',
  ALREADY_ADOPTED: 'An agreement of this title and first day has been adopted before.',
  MEMBER_GONE: 'One of its members is no longer in the cooperative on its first day.',
};

const AdvanceCooperationAgreementError = userErrorOf('AdvanceCooperationAgreement', refusals);

@InputType({ description: 'Which agreement goes on, and from where.' })
export class AdvanceCooperationAgreementInput {
  @Field(() => ID, { description: 'The agreement.' })
  cooperationAgreementId!: string;

  @Field(() => AgreementStage, { description: 'Where it was seen; another stage is refused with CONFLICT.' })
  from!: AgreementStage;
}

@ObjectType({ description: 'What became of an advanceCooperationAgreement.' })
export class AdvanceCooperationAgreementPayload {
  @Field(() => CooperationAgreement, { nullable: true, description: 'The agreement; null when nothing was done.' })
  cooperationAgreement!: CooperationAgreement | null;

  @Field(() => [AdvanceCooperationAgreementError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<AdvanceRefusal>[];
}

@Resolver()
export class AdvanceCooperationAgreementMutation {
  @Mutation(() => AdvanceCooperationAgreementPayload, {
    description:
      'Brings an agreement to its next stage: to the consultation and the review by a programme manager of the region, from the review to its adoption by the compliance officer. FORBIDDEN for others who see it, NOT_FOUND for all else, CONFLICT when it was moved meanwhile.',
  })
  async advanceCooperationAgreement(
    @Arg('input', () => AdvanceCooperationAgreementInput, { description: 'Which one, and from where.' })
    { cooperationAgreementId, from }: AdvanceCooperationAgreementInput,
    @Ctx() context: Context,
  ): Promise<AdvanceCooperationAgreementPayload> {
    const { em, viewer } = context;
    void context.personId; // throws when nobody is signed in
    return em.transactional(
      async tx => {
        await tx.findOneOrFail(Region, viewer.tenantId, { lockMode: LockMode.PESSIMISTIC_WRITE });
        const agreement = await lockAgreement(tx, cooperationAgreementId, viewer);
        if (agreement.stage === from && !mayAdvance(viewer, agreement))
          throw fail('FORBIDDEN', 'The office prepares an agreement, the compliance officer adopts it.');
        const to = nextStage[agreement.stage as AgreementStage];
        if (agreement.stage !== from || to === null || agreement.terminatedOn)
          throw fail('CONFLICT', 'It was moved meanwhile.');
        const against = await findingsOf(tx, agreement, to, localDateOf(context.now));
        if (against.length > 0) return refused(against);
        await moveTo(tx, agreement, to, context);
        return { cooperationAgreement: agreement, userErrors: [] };
      },
      { clear: true },
    );
  }
}

async function findingsOf(tx: EntityManager, agreement: CooperationAgreement, to: AgreementStage, today: string) {
  const { id, region, title, startsOn, endsOn, number, members } = agreement;
  const namesakes = await tx.find(CooperationAgreement, {
    id: { $ne: id },
    region,
    title,
    startsOn,
    terminatedOn: null,
    stage: AgreementStage.ADOPTED,
  });
  const areMembers = members.getItems().every(one => isMemberOn(one, startsOn));
  const isAdopted = namesakes.some(one => one.supersededOn === null || one.supersededOn > one.startsOn);
  return advanceFindings({ to, startsOn, endsOn, isAmendment: number > 1, isAdopted, areMembers }, today);
}

async function moveTo(tx: EntityManager, agreement: CooperationAgreement, to: AgreementStage, context: Context) {
  if (to === AgreementStage.ADOPTED) await takeOver(tx, agreement);
  agreement.stage = to;
  agreement.returnReason = null;
  if (to !== AgreementStage.CONSULTATION) return;
  agreement.consultationRound += 1;
  const told = { events: context.events, tx, today: localDateOf(context.now) };
  await tellParties(told, agreement, 'AGREEMENT_CONSULTED', {});
}

const refused = (against: AdvanceRefusal[]): AdvanceCooperationAgreementPayload => ({
  cooperationAgreement: null,
  userErrors: against.map(code => userError(code, refusals[code], ['input', 'cooperationAgreementId'])),
});
