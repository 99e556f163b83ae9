import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum RecruitmentEventKind {
  INFORMATION_EVENING = 'INFORMATION_EVENING',
  OPEN_DAY = 'OPEN_DAY',
  CAREER_FAIR = 'CAREER_FAIR',
  MEET_AND_GREET = 'MEET_AND_GREET',
}

registerEnumType(RecruitmentEventKind, {
  name: 'RecruitmentEventKind',
  description: 'What kind of occasion an event is.',
  valuesConfig: {
    INFORMATION_EVENING: { description: 'Evening about a training or a profession ("voorlichtingsavond").' },
    OPEN_DAY: { description: 'Day on which a member opens its doors ("open dag").' },
    CAREER_FAIR: { description: 'Fair at which several employers are present ("banenmarkt").' },
    MEET_AND_GREET: { description: 'Small gathering to get to know a team ("kennismaking").' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An occasion at which a member meets people who may come to work or learn in the region.' })
@Entity({ tableName: 'recruitment_event' })
export class RecruitmentEvent {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  /** The member that is host. */
  @Property({ type: 'uuid' })
  memberId!: string;

  /** The pathway that it informs about; null when about none in particular. */
  @Property({ type: 'uuid', nullable: true })
  pathwayId: string | null = null;

  @Field(() => RecruitmentEventKind, { description: 'What kind of occasion it is.' })
  @Enum({ items: () => RecruitmentEventKind })
  kind!: RecruitmentEventKind;

  @Field(() => String, { description: 'Title, in the language of the region.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { description: 'What to expect, as plain text in the language of the region.' })
  @Property({ type: 'text' })
  description!: string;

  @Field(() => DateTime, { description: 'When it begins; registering and cancelling end then.' })
  @Property({ type: 'timestamptz' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'When it ends.' })
  @Property({ type: 'timestamptz' })
  endsAt!: Date;

  @Field(() => String, { description: 'Building or room in which it is held.' })
  @Property({ type: 'text' })
  venue!: string;

  @Field(() => String, { description: 'Town or village in which it is held.' })
  @Property({ type: 'text' })
  place!: string;

  /** Where the venue is, in degrees (WGS 84). */
  @Property({ type: 'double' })
  latitude!: number;

  @Property({ type: 'double' })
  longitude!: number;

  @Field(() => Int, { description: 'How many people it has a place for; at least 1.' })
  @Property({ type: 'integer' })
  capacity!: number;

  // The database counts (see the migration); nothing else writes the two.
  @Field(() => Int, { description: 'How many people hold a place; never more than `capacity`.' })
  @Property({ type: 'integer', default: 0 })
  registeredCount!: Opt<number>;

  @Field(() => Int, { description: 'How many people are on the waiting list.' })
  @Property({ type: 'integer', default: 0 })
  waitingCount!: Opt<number>;

  /** When it was called off; null when it was not. */
  @Property({ type: 'timestamptz', nullable: true })
  cancelledAt: Date | null = null;
}
