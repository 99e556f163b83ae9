import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { moneySql } from './settlement-access.rules.ts';
import { SettlementGap, SettlementLineKind } from './settlement.enums.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Confirmed hours, or an approved journey, that cannot be settled yet. It becomes a line by itself once what is missing is there.',
})
@Entity({
  tableName: 'settlement_difference',
  policies: seenBy<SettlementDifference>(({ regionId, homeMemberId, hostMemberId }) =>
    moneySql(regionId, homeMemberId, hostMemberId),
  ),
})
export class SettlementDifference {
  @Field(() => ID, { description: 'Opaque, stable while the difference lasts.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @Field(() => SettlementLineKind, { description: 'What it is about.' })
  @Enum({ items: () => SettlementLineKind })
  kind!: SettlementLineKind;

  @Property({ type: 'uuid' })
  sourceId!: string;

  @Property({ type: 'uuid' })
  homeMemberId!: string;

  @Property({ type: 'uuid' })
  hostMemberId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'uuid', nullable: true })
  departmentId: string | null = null;

  @Property({ type: 'uuid' })
  professionId!: string;

  @Field(() => LocalDate, { description: 'The local day on which the work began, or of the journey.' })
  @Property({ type: 'date' })
  day!: string;

  @Field(() => Int, { description: 'Minutes that wait; 0 for a journey.' })
  @Property({ type: 'integer' })
  minutes!: number;

  @Field(() => Int, { nullable: true, description: 'Kilometres that wait; null for hours.' })
  @Property({ type: 'integer', nullable: true })
  kilometres: number | null = null;

  @Field(() => [SettlementGap], { description: 'What is missing: at least one thing.' })
  @Property({ type: 'array', columnType: 'text[]' })
  gaps!: SettlementGap[];

  @Field(() => DateTime, { description: 'Since when it waits.' })
  @Property({ type: 'timestamptz' })
  since!: Date;
}
