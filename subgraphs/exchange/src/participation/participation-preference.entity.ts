import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PartOfDay, Weekday } from './participation.enums.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Where, when and how often somebody likes to work. Her own wish, seen by herself alone; planners only notice whether she may be asked.',
})
@Entity({
  tableName: 'participation_preference',
  policies: rowsOf<ParticipationPreference>(({ professionalId }) => `${professionalId} = viewer_person()`),
})
export class ParticipationPreference {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  /** Empty = everywhere. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  memberIds: Opt<string[]> = [];

  @Field(() => [String], { description: 'At departments of these kinds, such as `OK`; empty for all.' })
  @Property({ type: 'array', columnType: 'text[]' })
  departmentKinds: Opt<string[]> = [];

  @Field(() => [Weekday], { description: 'On these days; empty for all.' })
  @Property({ type: 'array', columnType: 'text[]' })
  weekdays: Opt<Weekday[]> = [];

  @Field(() => [PartOfDay], { description: 'At work that begins then; empty for all.' })
  @Property({ type: 'array', columnType: 'text[]' })
  partsOfDay: Opt<PartOfDay[]> = [];

  @Field(() => Int, {
    nullable: true,
    description: 'She wishes for no more shifts than these in four weeks, 1 to 28; null when she has no such wish.',
  })
  @Property({ type: 'smallint', nullable: true })
  atMostShifts: number | null = null;

  @Field(() => Boolean, {
    description: 'Whether planners may see when she offers time and ask her; false until she says so.',
  })
  @Property({ type: 'boolean' })
  mayBeAsked: Opt<boolean> = false;
}
