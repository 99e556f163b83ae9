import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Region } from '../region/region.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What everybody who takes part in the exchange of a region goes by ("handboek").' })
@Entity({ tableName: 'handbook' })
export class Handbook {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @Field(() => String, { description: 'Name for people.' })
  @Property({ type: 'text' })
  title!: string;
}
