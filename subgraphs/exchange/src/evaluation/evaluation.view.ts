import { Field, Int, ObjectType } from 'type-graphql';
import { EvaluationQuestionnaire } from './evaluation-questionnaire.entity.ts';
import { QuestionnaireKind } from './evaluation.enums.ts';

@ObjectType({ description: 'How many agree with a sentence.' })
export class EvaluationFigure {
  @Field(() => String, { description: 'The code of the question.' })
  code!: string;

  @Field(() => String, { description: 'The sentence in Dutch.' })
  text!: string;

  @Field(() => String, { description: 'The same in English.' })
  textEn!: string;

  @Field(() => Int, { description: 'How many answers agree.' })
  agreed!: number;

  @Field(() => Int, { description: 'How many answers are counted, five or more.' })
  answered!: number;
}

@ObjectType({
  description:
    'What is known of one version of a questionnaire, added up over whole groups of five different people or more.',
})
export class EvaluationSummary {
  @Field(() => QuestionnaireKind, { description: 'Who was asked.' })
  kind!: QuestionnaireKind;

  @Field(() => Int, { description: 'The version of the questionnaire.' })
  number!: number;

  @Field(() => [EvaluationFigure], { description: 'By question, in its order.' })
  figures!: EvaluationFigure[];
}

@ObjectType({ description: 'What who asks is asked of a placement, and what she answered.' })
export class OwnEvaluation {
  @Field(() => EvaluationQuestionnaire, { description: 'The questionnaire.' })
  questionnaire!: EvaluationQuestionnaire;

  @Field(() => [String], { description: 'The codes of the questions that she agreed with; empty before she answered.' })
  agreed!: string[];

  @Field(() => Boolean, { description: 'Whether she answered.' })
  isAnswered!: boolean;

  @Field(() => Boolean, { description: 'Whether her answers are counted among those of others, and stay as they are.' })
  isCounted!: boolean;

  @Field(() => Boolean, { description: 'Whether `givePlacementEvaluation` would be accepted from who asks.' })
  isOpen!: boolean;
}
