import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** One revision; never changed. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a department tells who works there for the first time, to be read beforehand.' })
@Entity({ tableName: 'arrival_card' })
export class ArrivalCard {
  @Field(() => ID, { description: 'Opaque, stable; of this revision.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  departmentId!: string;

  @Field(() => Int, { description: 'Counts up from 1 with each change.' })
  @Property({ type: 'integer' })
  revision!: number;

  @Field(() => String, { description: 'Who receives her, as a function and never as a person.' })
  @Property({ type: 'text' })
  receivedBy!: string;

  @Field(() => String, { description: 'Where she reports.' })
  @Property({ type: 'text' })
  reportAt!: string;

  @Field(() => String, { description: 'How she gets her login.' })
  @Property({ type: 'text' })
  login!: string;

  @Field(() => String, { description: 'Who arranges the login, as a function.' })
  @Property({ type: 'text' })
  loginOwner!: string;

  @Field(() => Int, { description: 'How many working days before the shift the login is to be asked for, 0 to 90.' })
  @Property({ type: 'smallint' })
  loginDays!: number;

  @Field(() => String, { description: 'How she gets her badge.' })
  @Property({ type: 'text' })
  badge!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who arranges the badge, as a function; null when it is not said.',
  })
  @Property({ type: 'text', nullable: true })
  badgeOwner: string | null = null;

  @Field(() => Int, { nullable: true, description: 'How many working days that takes, 0 to 90; null when not said.' })
  @Property({ type: 'smallint', nullable: true })
  badgeDays: number | null = null;

  @Field(() => String, { description: 'How she gets access to medication.' })
  @Property({ type: 'text' })
  medication!: string;

  @Field(() => String, { description: 'Who arranges access to medication, as a function.' })
  @Property({ type: 'text' })
  medicationOwner!: string;

  @Field(() => Int, { description: 'How many working days that takes, 0 to 90.' })
  @Property({ type: 'smallint' })
  medicationDays!: number;

  @Field(() => String, { description: 'The ward sheet: what to know of the department, to be read in five minutes.' })
  @Property({ type: 'text' })
  wardSheet!: string;

  @Field(() => String, { description: 'What she has to be qualified for, in the words of the department.' })
  @Property({ type: 'text' })
  qualificationAsked!: string;

  @Field(() => String, { description: 'What is dangerous there and how it is dealt with.' })
  @Property({ type: 'text' })
  safety!: string;

  @Field(() => DateTime, { description: 'When this revision was written.' })
  @Property({ type: 'timestamptz' })
  writtenAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  writtenBy: string | null = null;
}
