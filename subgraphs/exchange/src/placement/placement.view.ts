import { DateTime } from '@naober/kit/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { PlacementEndReason, PlacementRefusalReason } from './placement-reason.enums.ts';
import { PlacementParty, PlacementStatus } from './placement.enums.ts';

@ObjectType({ description: 'That a request was refused, and why.' })
export class PlacementRefusal {
  @Field(() => PlacementParty, { description: 'By whom: her team lead at home, or the host.' })
  by!: PlacementParty;

  @Field(() => PlacementRefusalReason, { description: 'Why.' })
  reason!: PlacementRefusalReason;

  @Field(() => String, { nullable: true, description: 'Words with it; null when none.' })
  note!: string | null;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'That a placement ended before its last day, and why.' })
export class PlacementEnding {
  @Field(() => PlacementParty, { description: 'By which party.' })
  by!: PlacementParty;

  @Field(() => PlacementEndReason, { description: 'Why.' })
  reason!: PlacementEndReason;

  @Field(() => String, { nullable: true, description: 'Words with it; null when none.' })
  note!: string | null;
}

@ObjectType({ description: 'How many placements stand so.' })
export class PlacementStanding {
  @Field(() => PlacementStatus, { description: 'Where they stand; wishes are in no count.' })
  status!: PlacementStatus;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}
