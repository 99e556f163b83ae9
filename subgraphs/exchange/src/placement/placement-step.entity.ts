import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { PlacementAct, PlacementParty, PlacementStatus } from './placement.enums.ts';
import { seenSinceRequest } from './placement-rows.ts';

@ObjectType({ description: 'What was done with a placement, by whom and when.' })
@Entity({ tableName: 'placement_step', policies: seenSinceRequest('placement_step') })
export class PlacementStep {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  placementId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Field(() => PlacementAct, { description: 'What was done.' })
  @Enum({ items: () => PlacementAct })
  act!: PlacementAct;

  @Field(() => PlacementStatus, { description: 'Where it stood afterwards.' })
  @Enum({ items: () => PlacementStatus })
  status!: PlacementStatus;

  @Field(() => PlacementParty, { description: 'As what who did it acted.' })
  @Enum({ items: () => PlacementParty })
  party!: PlacementParty;

  /** The code of the reason, of a refusal or an early end. */
  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Field(() => DateTime, { description: 'When.' })
  @Property({ type: 'timestamptz' })
  at!: Date;

  /** Null for the platform, and once who did it is forgotten. */
  @Property({ type: 'uuid', nullable: true })
  takenBy: string | null = null;
}
