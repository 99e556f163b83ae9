import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { QuestionnaireKind } from './evaluation.enums.ts';

@ObjectType({ description: 'A sentence that somebody agrees with or not.' })
export class EvaluationQuestion {
  @Field(() => String, { description: 'Its name within the questionnaire; the same sentence keeps it over versions.' })
  code!: string;

  @Field(() => String, { description: 'The sentence in Dutch.' })
  text!: string;

  @Field(() => String, { description: 'The same in English.' })
  textEn!: string;
}

/** Common to all regions, or a region's own; a change is a new version. */
@ObjectType({ description: 'What is asked after a placement, in versions: what was answered stays with its version.' })
@Entity({ tableName: 'evaluation_questionnaire' })
export class EvaluationQuestionnaire {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  /** Null: of all regions that have none of their own. */
  @Property({ type: 'uuid', nullable: true })
  regionId: string | null = null;

  @Field(() => QuestionnaireKind, { description: 'Who is asked.' })
  @Enum({ items: () => QuestionnaireKind })
  kind!: QuestionnaireKind;

  @Field(() => Int, { description: 'Its version; the first is 1.' })
  @Property({ type: 'smallint' })
  number!: number;

  @Field(() => LocalDate, { description: 'First day on which it is asked.' })
  @Property({ type: 'date' })
  validFrom!: string;

  @Field(() => [EvaluationQuestion], { description: 'Its sentences, in order.' })
  @Property({ type: 'json', columnType: 'jsonb' })
  questions!: EvaluationQuestion[];
}
