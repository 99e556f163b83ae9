import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum LendingRecordKind {
  WAADI_REGISTRATION = 'WAADI_REGISTRATION',
  WTTA_ADMISSION = 'WTTA_ADMISSION',
  ECONOMIC_GROUP = 'ECONOMIC_GROUP',
}

registerEnumType(LendingRecordKind, {
  name: 'LendingRecordKind',
  description: 'What is on record of a member that lends.',
  valuesConfig: {
    WAADI_REGISTRATION: { description: 'Its registration at the trade register as lender (Waadi 7a), by its number.' },
    WTTA_ADMISSION: { description: 'Its admission as lender (Wtta, from 1 January 2027), by its number.' },
    ECONOMIC_GROUP: { description: 'The economic group that it belongs to, by its name.' },
  },
});

@ObjectType({ description: 'Something on record of a member that lends; the newest of its kind counts.' })
@Entity({ tableName: 'lending_record' })
export class LendingRecord {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Field(() => LendingRecordKind, { description: 'What kind.' })
  @Enum({ items: () => LendingRecordKind })
  kind!: LendingRecordKind;

  @Field(() => String, { description: 'The number, or the name of the group.' })
  @Property({ type: 'text' })
  value!: string;

  @Field(() => LocalDate, { description: 'On which day it was checked.' })
  @Property({ type: 'date' })
  checkedOn!: string;

  @Field(() => DateTime, { description: 'When it was recorded here.' })
  @Property({ type: 'timestamptz' })
  recordedAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  recordedBy!: string | null;
}
