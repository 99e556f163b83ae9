import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PoolKind } from './pool.enums.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'People of a region who may be asked for work at other members ("pool"). Joined and left freely, at once, without a reason; it obliges nobody to anything.',
})
@Entity({ tableName: 'pool' })
export class Pool {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Field(() => PoolKind, { description: 'What it is for.' })
  @Property({ type: 'text' })
  kind!: PoolKind;

  @Field(() => String, { description: 'Name in Dutch.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Name in English.' })
  @Property({ type: 'text' })
  nameEn!: string;

  @Field(() => String, { description: 'What it is and what joining means, in Dutch.' })
  @Property({ type: 'text' })
  description!: string;

  @Field(() => String, { description: 'The same in English.' })
  @Property({ type: 'text' })
  descriptionEn!: string;

  /** Empty = all. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  professionIds: Opt<string[]> = [];

  @Field(() => DateTime, { description: 'When the office of the region opened it.' })
  @Property({ type: 'timestamptz' })
  openedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the office closed it; null while it is open.' })
  @Property({ type: 'timestamptz', nullable: true })
  closedAt: Date | null = null;
}
