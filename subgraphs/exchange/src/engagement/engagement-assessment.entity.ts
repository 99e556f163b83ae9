import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { AssessmentOutcome } from './engagement.enums.ts';
import { isParty } from './two-parties.sql.ts';

/** Added to, never changed: what a host thought when is what an inspector asks for. The newest counts. */
@ObjectType({
  description:
    "The host's own assessment of a working relation (Wet DBA): its own alone. The professional sees its outcome and its day.",
})
@Entity({ tableName: 'engagement_assessment', policies: seenBy<EngagementAssessment>(columns => isParty(columns)) })
export class EngagementAssessment {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  engagementId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Field(() => AssessmentOutcome, { description: 'What the host found.' })
  @Enum({ items: () => AssessmentOutcome })
  outcome!: AssessmentOutcome;

  /** Shown to the host alone, by a field of its own. */
  @Property({ type: 'text' })
  reference!: string;

  @Field(() => LocalDate, { description: 'On which day.' })
  @Property({ type: 'date' })
  assessedOn!: string;

  @Property({ type: 'uuid' })
  assessedBy!: string;

  @Field(() => DateTime, { description: 'When it was written down here.' })
  @Property({ type: 'timestamptz' })
  recordedAt!: Date;
}
