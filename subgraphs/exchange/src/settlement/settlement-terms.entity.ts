import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { moneySql } from './settlement-access.rules.ts';
import { SettlementCadence } from './settlement.enums.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'How often two members settle, and until when hours still come in: their own choice.' })
@Entity({
  tableName: 'settlement_terms',
  policies: seenBy<SettlementTerms>(({ regionId, homeMemberId, hostMemberId }) =>
    moneySql(regionId, homeMemberId, hostMemberId),
  ),
})
export class SettlementTerms {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  homeMemberId!: string;

  @Property({ type: 'uuid' })
  hostMemberId!: string;

  @Field(() => LocalDate, { description: 'First day of work for which it holds: the first of a month.' })
  @Property({ type: 'date' })
  validFrom!: string;

  @Field(() => SettlementCadence, { description: 'How often.' })
  @Enum({ items: () => SettlementCadence })
  cadence!: SettlementCadence;

  @Field(() => Int, { description: 'Days after the end of a period in which hours still come in: 0 to 31.' })
  @Property({ type: 'integer' })
  cutOffDays!: number;

  @Property({ type: 'uuid', nullable: true })
  setBy: string | null = null;

  @Field(() => DateTime, { description: 'When it was chosen.' })
  @Property({ type: 'timestamptz' })
  setAt!: Date;
}
