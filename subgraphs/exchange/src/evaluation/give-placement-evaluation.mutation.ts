import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ExchangePlacement } from '../placement/exchange-placement.entity.ts';
import { PlacementParty } from '../placement/placement.enums.ts';
import { partiesIn, visiblePlacement } from '../placement/visible-placement.ts';
import { ProgrammeWave } from '../programme/programme-wave.entity.ts';
import { lockPeople } from '../sign-up/lock.ts';
import { closeGroups, lockAnswers } from './close-groups.ts';
import { askedOf, isRemembered, lastDayOf } from './evaluation.rules.ts';
import { PlacementEvaluation } from './placement-evaluation.entity.ts';
import { questionnaireOn } from './questionnaire-on.ts';
import { ruleNumbers } from '@naober/kit/rule-numbers';

@InputType({ description: 'Whether somebody agrees with one sentence.' })
export class EvaluationAnswerInput {
  @Field(() => String, { description: 'The code of the question.' })
  code!: string;

  @Field(() => Boolean, { description: 'Whether she agrees.' })
  agrees!: boolean;
}

@InputType({ description: 'How a placement was.' })
export class GivePlacementEvaluationInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => [EvaluationAnswerInput], { description: 'An answer to each question of the questionnaire.' })
  answers!: EvaluationAnswerInput[];
}

type Code = 'NOT_NOW' | 'TOO_LATE' | 'ANSWERS_MISSING' | 'ALREADY_COUNTED';
const GivePlacementEvaluationError = userErrorOf<Code>('GivePlacementEvaluation', {
  NOT_NOW: 'The placement is not over.',
  TOO_LATE: 'The placement is too long ago.',
  ANSWERS_MISSING: 'Each question is answered, and no other.',
  ALREADY_COUNTED: 'The answers are counted already, among those of others, and stay as they are.',
});

@ObjectType({ description: 'What became of a givePlacementEvaluation.' })
export class GivePlacementEvaluationPayload {
  @Field(() => ExchangePlacement, { nullable: true, description: 'The placement; null when refused.' })
  placement!: ExchangePlacement | null;

  @Field(() => [GivePlacementEvaluationError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class GivePlacementEvaluationMutation {
  @Mutation(() => GivePlacementEvaluationPayload, {
    description:
      'Answers the questionnaire after a placement, as who was placed or who led; until the answers are counted, answering again replaces them.',
  })
  async givePlacementEvaluation(
    @Arg('input', () => GivePlacementEvaluationInput, { description: 'How it was.' })
    { placementId, answers: given }: GivePlacementEvaluationInput,
    @Ctx() context: Context,
  ): Promise<GivePlacementEvaluationPayload> {
    const { platform, personId, now } = context;
    const seen = await visiblePlacement(placementId, context);
    if (!seen) throw fail('NOT_FOUND', `There is no placement ${placementId}.`);
    if (partiesIn(context, seen).every(party => party === PlacementParty.HOME_HR))
      throw fail('FORBIDDEN', 'You had no part in this placement.');
    return platform.transactional(
      async tx => {
        await lockPeople(tx, [seen.professionalId]);
        const placement = await tx.findOneOrFail(ExchangePlacement, placementId);
        const asked = askedOf(placement, partiesIn(context, placement));
        if (!asked) return refused('NOT_NOW', 'placementId');
        const within = (await ruleNumbers(tx, now))('PL-3.evaluating');
        if (!isRemembered(placement, now, within)) return refused('TOO_LATE', 'placementId');
        const { id: questionnaireId, questions } = await questionnaireOn(tx, {
          regionId: placement.regionId,
          kind: asked.kind,
          day: lastDayOf(placement),
        });
        const answers = Object.fromEntries(given.map(({ code, agrees }) => [code, agrees]));
        const isWhole = questions.every(({ code }) => code in answers) && given.length === questions.length;
        if (!isWhole) return refused('ANSWERS_MISSING', 'answers');
        const refusal = await keep(tx, placement, { ...asked, respondentId: personId, questionnaireId, answers }, now);
        return refusal ? refused(refusal, 'placementId') : { placement, userErrors: [] };
      },
      { clear: true },
    );
  }
}

type Given = Pick<PlacementEvaluation, 'kind' | 'memberId' | 'respondentId' | 'questionnaireId' | 'answers'>;

/** What counts already stays; what waits is said anew. Either way the groups that are full now are counted. */
async function keep(tx: EntityManager, placement: ExchangePlacement, given: Given, now: Date): Promise<Code | null> {
  const { id: placementId, regionId, waveId } = placement;
  await lockAnswers(tx, waveId!);
  const { kind, respondentId } = given;
  const known = await tx.findOne(PlacementEvaluation, { placementId, kind, respondentId });
  if (known?.groupId) return 'ALREADY_COUNTED';
  if (known) Object.assign(known, given);
  else tx.create(PlacementEvaluation, { ...given, placementId, regionId, waveId: waveId!, givenAt: now });
  await tx.flush();
  await closeGroups(tx, await tx.findOneOrFail(ProgrammeWave, waveId!), now);
  return null;
}

const refused = (code: Code, field: string): GivePlacementEvaluationPayload => ({
  placement: null,
  userErrors: [userError(code, 'See the code.', [field])],
});
