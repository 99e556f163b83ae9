import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';
import { ConsentPurpose } from './consent-purpose.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'That somebody agreed to one purpose, and until when. Never changed but for being withdrawn; who agrees again does so anew. Seen by herself alone.',
})
@Entity({
  tableName: 'consent',
  policies: rowsOf<Consent>(({ professional }) => `${professional} = viewer_person()`),
})
export class Consent {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => Professional, ref: true })
  professional!: Ref<Professional>;

  @Field(() => ConsentPurpose, { description: 'What she agreed to.' })
  @Enum({ items: () => ConsentPurpose })
  purpose!: ConsentPurpose;

  @Field(() => DateTime, { description: 'When she agreed.' })
  @Property({ type: 'timestamptz' })
  givenAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The moment from which it holds no more because she withdrew it; null while it stands.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null = null;
}
