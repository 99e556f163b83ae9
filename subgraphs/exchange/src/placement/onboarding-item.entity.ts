import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PlacementParty } from './placement.enums.ts';
import { seenWithPlacement } from './placement-rows.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A point of the onboarding list of one placement, as the list of the host was when it began.',
})
@Entity({ tableName: 'onboarding_item', policies: seenWithPlacement('onboarding_item') })
export class OnboardingItem {
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

  @Field(() => Int, { description: 'Its place in the list; the first is 1.' })
  @Property({ type: 'smallint' })
  place!: number;

  @Field(() => String, { description: 'What, in Dutch.' })
  @Property({ type: 'text' })
  text!: string;

  @Field(() => String, { description: 'The same in English.' })
  @Property({ type: 'text' })
  textEn!: string;

  @Field(() => PlacementParty, { description: 'Who does it: the host, or she herself.' })
  @Enum({ items: () => PlacementParty })
  party!: PlacementParty;

  @Field(() => DateTime, { nullable: true, description: 'When it was done; null while it is open.' })
  @Property({ type: 'timestamptz', nullable: true })
  doneAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  doneBy: string | null = null;
}
