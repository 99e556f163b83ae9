import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PlacementParty } from './placement.enums.ts';

@ObjectType({ description: 'A point of an onboarding list.' })
export class TemplateItem {
  @Field(() => PlacementParty, { description: 'Who does it: the host, or who is placed.' })
  party!: PlacementParty;

  @Field(() => String, { description: 'What, in Dutch.' })
  text!: string;

  @Field(() => String, { description: 'The same in English.' })
  textEn!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'What a host arranges for who is placed there, from a day on; a change is a new list, the old one stays.',
})
@Entity({ tableName: 'onboarding_template' })
export class OnboardingTemplate {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  /** Null = common to all members. */
  @Property({ type: 'uuid', nullable: true })
  regionId: string | null = null;

  /** Null = for every host that has no list of its own. */
  @Property({ type: 'uuid', nullable: true })
  memberId: string | null = null;

  /** Null = all departments of the member. */
  @Property({ type: 'uuid', nullable: true })
  departmentId: string | null = null;

  @Field(() => LocalDate, { description: 'First day on which it holds.' })
  @Property({ type: 'date' })
  validFrom!: string;

  @Field(() => [TemplateItem], { description: 'Its points, in order.' })
  @Property({ type: 'json', columnType: 'jsonb' })
  items!: TemplateItem[];

  @Property({ type: 'timestamptz' })
  adoptedAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  adoptedBy: string | null = null;
}
