import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One browser in which a person is signed in; seen by that person alone.' })
@Entity({
  tableName: 'session',
  policies: rowsOf<Session>(({ professional }) => `${professional} = viewer_person()`),
})
export class Session {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => Professional, ref: true })
  professional!: Ref<Professional>;

  /** Of the cookie's value, which is nowhere else. */
  @Property({ type: 'text' })
  secretDigest!: string;

  @Field(() => String, { description: 'By which organisation she signed in: the name of its sign-in service.' })
  @Property({ type: 'text' })
  issuer!: string;

  /** How surely that service knew her, in its own word; null when it said nothing. */
  @Property({ type: 'text', nullable: true })
  assurance: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: 'Browser and system as the browser names itself, such as `Firefox, Android`; null when it does not.',
  })
  @Property({ type: 'text', nullable: true })
  browser: string | null = null;

  @Field(() => DateTime, { description: 'When she signed in.' })
  @Property({ type: 'timestamptz' })
  startedAt!: Date;

  @Field(() => DateTime, { description: 'When it was used last, to the minute.' })
  @Property({ type: 'timestamptz' })
  lastUsedAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  endedAt: Date | null = null;
}
