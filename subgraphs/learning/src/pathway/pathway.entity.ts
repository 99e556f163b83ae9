import { Collection } from '@mikro-orm/core';
import { Entity, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PathwayStep } from './pathway-step.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'The way to a profession in a region, step by step ("leerlijn").' })
@Entity({ tableName: 'pathway' })
export class Pathway {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @Field(() => String, { description: 'Short name in addresses, such as `operatieassistent`.' })
  @Property({ type: 'text' })
  slug!: string;

  @Field(() => String, { description: 'Name for people, in Dutch.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { description: 'One or two sentences on where it leads, in Dutch.' })
  @Property({ type: 'text' })
  summary!: string;

  /** Where it leads; null when it leads to no single profession. */
  @Property({ type: 'uuid', nullable: true })
  professionId: string | null = null;

  @OneToMany({ entity: () => PathwayStep, mappedBy: 'pathway' })
  readonly steps = new Collection<PathwayStep>(this);
}
