import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { QuestionnaireKind } from './evaluation.enums.ts';

/** Seen as a row by who answered alone: what others hear of it is a figure over a full group. */
@ObjectType({ description: 'What somebody answered after a placement; hers alone.' })
@Entity({
  tableName: 'placement_evaluation',
  policies: seenBy<PlacementEvaluation>(({ respondentId }) => `${respondentId} = viewer_person()`),
})
export class PlacementEvaluation {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  placementId!: string;

  @Property({ type: 'uuid' })
  waveId!: string;

  @Enum({ items: () => QuestionnaireKind })
  kind!: QuestionnaireKind;

  @Property({ type: 'uuid' })
  questionnaireId!: string;

  @Property({ type: 'uuid' })
  respondentId!: string;

  /** Whose summary it counts in: of who was placed the host, of who led their own member. */
  @Property({ type: 'uuid' })
  memberId!: string;

  /** By the code of the question whether she agrees. */
  @Property({ type: 'json', columnType: 'jsonb' })
  answers!: Record<string, boolean>;

  @Field(() => DateTime, { description: 'When it was answered.' })
  @Property({ type: 'timestamptz' })
  givenAt!: Date;

  /** The full group that it counts in; null while it waits for others. */
  @Property({ type: 'uuid', nullable: true })
  groupId: string | null = null;
}
