import { Field, Int, ObjectType } from 'type-graphql';
import type { Rhythm } from './period.rules.ts';
import { SettlementCadence } from './settlement.enums.ts';

@ObjectType({ description: 'How two members settle today that chose nothing.' })
export class UsualSettlementTerms implements Rhythm {
  @Field(() => SettlementCadence, { description: 'How often.' })
  cadence!: SettlementCadence;

  @Field(() => Int, { description: 'Days after the end of a period in which hours still come in.' })
  cutOffDays!: number;
}
