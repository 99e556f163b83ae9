import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Field, ObjectType } from 'type-graphql';

/** Seen as a row by herself alone: what the department hears of it is worked out in `feedback.rules.ts`. */
@ObjectType({ description: 'What somebody who worked a shift says of the department: yes or no, and words.' })
@Entity({
  tableName: 'department_feedback',
  policies: seenBy<DepartmentFeedback>(({ professionalId }) => `${professionalId} = viewer_person()`),
})
export class DepartmentFeedback {
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

  @Field(() => Boolean, { description: 'Whether the briefing was complete.' })
  @Property({ type: 'boolean' })
  wasBriefingComplete!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody was there to receive her.' })
  @Property({ type: 'boolean' })
  wasReceived!: boolean;

  @Field(() => Boolean, { description: 'Whether she would work there again.' })
  @Property({ type: 'boolean' })
  wouldReturn!: boolean;

  @Field(() => String, { nullable: true, description: 'Her words for the department; null when none.' })
  @Property({ type: 'text', nullable: true })
  text: string | null = null;

  @Field(() => Boolean, { description: 'Whether the department may read her words with her name, and so at once.' })
  @Property({ type: 'boolean' })
  isNamed!: boolean;

  @Field(() => DateTime, { description: 'When she said so.' })
  @Property({ type: 'timestamptz' })
  givenAt!: Date;
}
