import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Pathway } from './pathway.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One step of a pathway: what somebody does next, and the EPAs that it teaches.' })
@Entity({ tableName: 'pathway_step' })
export class PathwayStep {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @ManyToOne({ entity: () => Pathway, ref: true })
  pathway!: Ref<Pathway>;

  @Field(() => Int, { description: 'Place in the pathway, from 1.' })
  @Property({ type: 'smallint' })
  position!: number;

  @Field(() => String, { description: 'Name for people, in Dutch.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { description: 'What happens in it, in Dutch.' })
  @Property({ type: 'text' })
  summary!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many months it usually takes; null when that differs per person.',
  })
  @Property({ type: 'smallint', nullable: true })
  durationMonths: number | null = null;
}
