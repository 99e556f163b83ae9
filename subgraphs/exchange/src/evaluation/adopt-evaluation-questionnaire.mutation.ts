import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isOffice } from '../placement/placement-access.rules.ts';
import { QuestionnaireKind } from './evaluation.enums.ts';
import { EvaluationQuestionnaire } from './evaluation-questionnaire.entity.ts';
import { longestSentence, mostSentences, sentencesOf } from './questionnaire.rules.ts';
import { questionnaireOn } from './questionnaire-on.ts';

@InputType({ description: 'A sentence that somebody agrees with or not.' })
export class EvaluationSentenceInput {
  @Field(() => String, { description: `The sentence in Dutch, 1 to ${longestSentence} characters.` })
  text!: string;

  @Field(() => String, { description: 'The same in English.' })
  textEn!: string;
}

@InputType({ description: 'The next version of a questionnaire.' })
export class AdoptEvaluationQuestionnaireInput {
  @Field(() => QuestionnaireKind, { description: 'Who is asked.' })
  kind!: QuestionnaireKind;

  @Field(() => LocalDate, { description: 'Asked of placements that end on that day or later: tomorrow or later.' })
  validFrom!: string;

  @Field(() => [EvaluationSentenceInput], { description: `Its sentences in order, 1 to ${mostSentences}, each once.` })
  sentences!: EvaluationSentenceInput[];
}

type Code = 'INVALID_SENTENCES' | 'FROM_TOMORROW';
const AdoptEvaluationQuestionnaireError = userErrorOf<Code>('AdoptEvaluationQuestionnaire', {
  INVALID_SENTENCES: `There are 1 to ${mostSentences} different sentences, each with 1 to ${longestSentence} characters in both languages.`,
  FROM_TOMORROW: 'Of placements that end today or before the questions stay as they are.',
});

@ObjectType({ description: 'What became of an adoptEvaluationQuestionnaire.' })
export class AdoptEvaluationQuestionnairePayload {
  @Field(() => EvaluationQuestionnaire, { nullable: true, description: 'The version; null when refused.' })
  questionnaire!: EvaluationQuestionnaire | null;

  @Field(() => [AdoptEvaluationQuestionnaireError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class AdoptEvaluationQuestionnaireMutation {
  @Mutation(() => AdoptEvaluationQuestionnairePayload, {
    description:
      'Sets what is asked in the region after placements, from a day on, as its office; a version that has not begun is replaced. What was answered stays with its version. FORBIDDEN for others.',
  })
  async adoptEvaluationQuestionnaire(
    @Arg('input', () => AdoptEvaluationQuestionnaireInput, { description: 'The version.' })
    input: AdoptEvaluationQuestionnaireInput,
    @Ctx() { em, viewer, personId, now }: Context,
  ): Promise<AdoptEvaluationQuestionnairePayload> {
    if (!isOffice(viewer)) throw fail('FORBIDDEN', `${personId} is not of the office of the region.`);
    const { tenantId: regionId } = viewer;
    if (input.validFrom <= localDateOf(now)) return refused('FROM_TOMORROW', 'validFrom');
    return em.transactional(
      async tx => {
        await tx.execute(`select pg_advisory_xact_lock(hashtextextended('questionnaires of ' || ?, 0))`, [regionId]);
        const today = await questionnaireOn(tx, { regionId, kind: input.kind, day: localDateOf(now) });
        const questions = sentencesOf(input.sentences, today);
        if (!questions) return refused('INVALID_SENTENCES', 'sentences');
        const { kind, validFrom } = input;
        const questionnaire = await next(tx, { regionId, kind, validFrom, questions }, today.number + 1, now);
        return { questionnaire, userErrors: [] };
      },
      { clear: true },
    );
  }
}

type Version = Pick<EvaluationQuestionnaire, 'regionId' | 'kind' | 'validFrom' | 'questions'>;

/** One version at most is to come: nobody has answered it. */
async function next(tx: EntityManager, version: Version, number: number, now: Date): Promise<EvaluationQuestionnaire> {
  const { regionId, kind } = version;
  const toCome = { regionId, kind, validFrom: { $gt: localDateOf(now) } };
  const known = await tx.findOne(EvaluationQuestionnaire, toCome);
  return known ? Object.assign(known, version) : tx.create(EvaluationQuestionnaire, { ...version, number });
}

const refused = (code: Code, field: string): AdoptEvaluationQuestionnairePayload => ({
  questionnaire: null,
  userErrors: [userError(code, 'See the code.', [field])],
});
