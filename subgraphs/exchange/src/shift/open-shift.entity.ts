import type { Opt } from '@mikro-orm/core';
import { Entity, Formula, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** What a shift asks: at least this level of the EPA. */
export interface EpaRequirement {
  epaId: string;
  /** 1 to 5. */
  minimumLevel: number;
}

export type StoredShiftStatus = 'DRAFT' | 'PUBLISHED' | 'CLOSED' | 'CANCELLED';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A span of work at one department that professionals of the region can sign up for ("openstaande dienst").',
})
@Entity({ tableName: 'open_shift' })
export class OpenShift {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  departmentId!: string;

  /** The department's kind of this moment, such as `OK`; null when the department is not known here yet. */
  @Formula(shift => `(select kind from borrowed_department where id = ${shift.departmentId})`, { type: 'text' })
  readonly departmentKind!: Opt<string | null>;

  @Property({ type: 'uuid' })
  professionId!: string;

  /** The shift's number in the member's own roster; null when made by hand. */
  @Property({ type: 'text', nullable: true })
  externalId: string | null = null;

  @Property({ type: 'text' })
  kind: Opt<'REGULAR'> = 'REGULAR';

  /** What was decided; what the public status adds follows from time and places. */
  @Property({ type: 'text' })
  status: Opt<StoredShiftStatus> = 'PUBLISHED';

  @Field(() => DateTime, { description: 'First moment of the shift.' })
  @Property({ type: 'timestamptz' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'The moment at which the shift is over.' })
  @Property({ type: 'timestamptz' })
  endsAt!: Date;

  @Field(() => Int, { description: 'Unpaid break in minutes.' })
  @Property({ type: 'smallint' })
  breakMinutes!: number;

  @Field(() => Boolean, {
    description: 'True for a night shift: more than one hour of it lies between 00:00 and 06:00 local time.',
  })
  @Property({ type: 'boolean' })
  isNight!: boolean;

  @Field(() => Int, { description: 'How many professionals the shift needs; at least 1.' })
  @Property({ type: 'smallint' })
  places!: number;

  @Field(() => Int, {
    description:
      'How many places are held: by sign-ups that wait for a decision and by confirmed ones; never more than `places`.',
  })
  @Property({ type: 'smallint' })
  placesTaken: Opt<number> = 0;

  /** How many of the places taken are confirmed. */
  @Property({ type: 'smallint' })
  placesConfirmed: Opt<number> = 0;

  @Property({ type: 'json' })
  requiredEpas: Opt<EpaRequirement[]> = [];

  @Field(() => [String], { description: "What else the host asks, in the host's words; shown, not checked." })
  @Property({ type: 'array', columnType: 'text[]' })
  otherRequirements: Opt<string[]> = [];

  @Field(() => String, { nullable: true, description: 'What is good to know; null when nothing.' })
  @Property({ type: 'text', nullable: true })
  remarks: string | null = null;
}
