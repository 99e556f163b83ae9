import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'People strike at a member, or at one location of it ("werkstaking"): nobody is lent there meanwhile.',
})
@Entity({ tableName: 'labour_dispute' })
export class LabourDispute {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  /** Null = the whole member. */
  @Property({ type: 'uuid', nullable: true })
  locationId: string | null = null;

  @Field(() => LocalDate, { description: 'First day of it.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of it; null while no end is known.' })
  @Property({ type: 'date', nullable: true })
  endsOn: string | null = null;

  @Field(() => String, { nullable: true, description: "The office's own words about it; null when there are none." })
  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  @Field(() => DateTime, { description: 'When the office entered it.' })
  @Property({ type: 'timestamptz' })
  enteredAt!: Date;

  @Property({ type: 'uuid' })
  enteredBy!: string;

  @Property({ type: 'uuid', nullable: true })
  endedBy: string | null = null;
}
