import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { seenWithPlacement } from './placement-rows.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'Something that she wants to learn in a placement; whether it was reached is her own word.',
})
@Entity({ tableName: 'placement_goal', policies: seenWithPlacement('placement_goal') })
export class PlacementGoal {
  @Field(() => ID, { description: 'Opaque, stable.' })
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

  @Field(() => String, { description: 'What, in her words.' })
  @Property({ type: 'text' })
  text!: string;

  /** The EPA that it is about, where it is one. */
  @Property({ type: 'uuid', nullable: true })
  epaId: string | null = null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was reached; null while she has not said.' })
  @Property({ type: 'boolean', nullable: true })
  isReached: boolean | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When she said so; null while she has not.' })
  @Property({ type: 'timestamptz', nullable: true })
  saidAt: Date | null = null;

  @Property({ type: 'timestamptz' })
  addedAt!: Date;
}
