import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A secret address at which calendars of others read the shifts of one person; for herself alone. The address is shown once and kept nowhere.',
})
@Entity({
  tableName: 'calendar_feed',
  policies: rowsOf<CalendarFeed>(({ professional }) => `${professional} = viewer_person()`),
})
export class CalendarFeed {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => Professional, ref: true })
  professional!: Ref<Professional>;

  @Property({ type: 'text' })
  secretDigest!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'The moment from which it answers no more; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null = null;
}
