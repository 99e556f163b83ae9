import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One browser that shows when there is a message, without saying which; for herself alone.' })
@Entity({
  tableName: 'push_subscription',
  policies: rowsOf<PushSubscription>(({ professional }) => `${professional} = viewer_person()`),
})
export class PushSubscription {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => Professional, ref: true })
  professional!: Ref<Professional>;

  @Field(() => String, { description: "The browser's own address at its push service." })
  @Property({ type: 'text' })
  endpoint!: string;

  @Property({ type: 'text' })
  publicKey!: string;

  @Property({ type: 'text' })
  authSecret!: string;

  @Field(() => String, { description: 'What it is, as she or her browser calls it.' })
  @Property({ type: 'text' })
  device!: string;

  @Field(() => DateTime, { description: 'Since when.' })
  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}
