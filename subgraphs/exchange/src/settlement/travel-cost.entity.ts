import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { moneySql } from './settlement-access.rules.ts';

export enum TravelCostStatus {
  ENTERED = 'ENTERED',
  APPROVED = 'APPROVED',
  REFUSED = 'REFUSED',
}

registerEnumType(TravelCostStatus, {
  name: 'TravelCostStatus',
  description: 'What the host says of a journey.',
  valuesConfig: {
    ENTERED: { description: 'The host has to look at it.' },
    APPROVED: { description: 'The host approved it: it goes into a batch.' },
    REFUSED: { description: 'The host refused it.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Kilometres that somebody travelled for work at another member, on one day.' })
@Entity({
  tableName: 'travel_cost',
  policies: seenBy<TravelCost>(
    ({ professionalId, regionId, homeMemberId, hostMemberId }) =>
      `${professionalId} = viewer_person() or ${moneySql(regionId, homeMemberId, hostMemberId)}`,
  ),
})
export class TravelCost {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'uuid' })
  homeMemberId!: string;

  @Property({ type: 'uuid' })
  hostMemberId!: string;

  @Property({ type: 'uuid', nullable: true })
  departmentId: string | null = null;

  @Property({ type: 'uuid' })
  professionId!: string;

  @Field(() => LocalDate, { description: 'The day of the journey.' })
  @Property({ type: 'date' })
  day!: string;

  @Field(() => Int, { description: 'Kilometres there and back: 1 to 600.' })
  @Property({ type: 'integer' })
  kilometres!: number;

  @Field(() => TravelCostStatus, { description: 'What the host says of it.' })
  @Enum({ items: () => TravelCostStatus })
  status: Opt<TravelCostStatus> = TravelCostStatus.ENTERED;

  @Property({ type: 'uuid', nullable: true })
  enteredBy: string | null = null;

  @Field(() => DateTime, { description: 'When it was entered.' })
  @Property({ type: 'timestamptz' })
  enteredAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  decidedBy: string | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When the host said so; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null = null;

  /** When it became a line; null before. */
  @Property({ type: 'timestamptz', nullable: true })
  settledAt: Date | null = null;
}
