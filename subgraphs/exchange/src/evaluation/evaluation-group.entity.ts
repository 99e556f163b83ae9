import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { QuestionnaireKind } from './evaluation.enums.ts';

/** Answers of five different people or more, added up once and for all: names nobody, and changes no more. */
@Entity({ tableName: 'evaluation_group' })
export class EvaluationGroup {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  waveId!: string;

  @Enum({ items: () => QuestionnaireKind })
  kind!: QuestionnaireKind;

  @Property({ type: 'uuid' })
  questionnaireId!: string;

  /** Null = of people of several members: it counts for the wave alone. */
  @Property({ type: 'uuid', nullable: true })
  memberId: string | null = null;

  @Property({ type: 'smallint' })
  people!: number;

  /** By the code of the question how many agree. */
  @Property({ type: 'json', columnType: 'jsonb' })
  agreed!: Record<string, number>;

  @Property({ type: 'timestamptz' })
  closedAt!: Date;
}
