import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Field, ObjectType } from 'type-graphql';

/** Words to a person: she reads them and who wrote them does; no colleague of the writer, and not her employer. */
@ObjectType({ description: 'What somebody of a department writes to a professional who worked there: words alone.' })
@Entity({
  tableName: 'professional_feedback',
  policies: seenBy<ProfessionalFeedback>(
    ({ professionalId, writtenBy }) => `viewer_person() in (${professionalId}, ${writtenBy})`,
  ),
})
export class ProfessionalFeedback {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  signUpId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  departmentId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  /** Null once the writer was erased. */
  @Property({ type: 'uuid', nullable: true })
  writtenBy: string | null = null;

  @Field(() => String, { description: 'The words.' })
  @Property({ type: 'text' })
  text!: string;

  @Field(() => DateTime, { description: 'When they were written.' })
  @Property({ type: 'timestamptz' })
  writtenAt!: Date;
}
