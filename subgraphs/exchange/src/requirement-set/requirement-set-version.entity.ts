import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { CredentialKind } from '../credential/credential.enums.ts';
import type { RequirementItem } from '../credential/credential-facts.rules.ts';
import { RequirementSet } from './requirement-set.entity.ts';

@ObjectType('RequirementItem', { description: 'One thing that is asked.' })
export class RequirementItemView {
  @Field(() => CredentialKind, { description: 'What kind of proof.' })
  kind!: CredentialKind;

  @Field(() => String, {
    nullable: true,
    description: 'What it has to be about, as a code; null for any, and for a diploma: that of the profession.',
  })
  about!: string | null;

  @Field(() => [String], { description: 'Of which professions it is asked, by their codes; empty = of all.' })
  professionCodes!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'How many months old it may be; null for any age.' })
  maxAgeMonths!: number | null;

  @Field(() => Boolean, {
    description: 'Whether that age counts at her first shift at the member; false: at each shift.',
  })
  isAgeAtStart!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How many working days it usually takes to get it; null when the member does not say.',
  })
  usualDays!: number | null;
}

/** What is asked from another day on is another version; only on its own first day may it be said anew. */
@ObjectType({ description: 'What a requirement set asks from a day on, until the next version.' })
@Entity({ tableName: 'requirement_set_version' })
export class RequirementSetVersion {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @ManyToOne({ entity: () => RequirementSet, ref: true, fieldName: 'set_id' })
  set!: Ref<RequirementSet>;

  @Field(() => LocalDate, { description: 'The first day on which it is asked.' })
  @Property({ type: 'date' })
  validFrom!: string;

  @Field(() => [RequirementItemView], { description: 'What is asked.' })
  @Property({ type: 'json' })
  items!: RequirementItem[];

  @Field(() => DateTime, { description: 'When it was adopted.' })
  @Property({ type: 'timestamptz' })
  adoptedAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  adoptedBy: string | null = null;
}
