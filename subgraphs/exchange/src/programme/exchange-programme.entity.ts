import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Regional exchange ("RUN"): members that let each other\'s people work with them for weeks or months. Members and people take part freely.',
})
@Entity({ tableName: 'exchange_programme' })
export class ExchangeProgramme {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Field(() => String, { description: 'Name in Dutch.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Name in English.' })
  @Property({ type: 'text' })
  nameEn!: string;

  @Field(() => String, { description: 'What it is, in Dutch.' })
  @Property({ type: 'text' })
  description!: string;

  @Field(() => String, { description: 'The same in English.' })
  @Property({ type: 'text' })
  descriptionEn!: string;

  @Field(() => DateTime, { description: 'When the office of the region opened it.' })
  @Property({ type: 'timestamptz' })
  openedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed; null while it runs.' })
  @Property({ type: 'timestamptz', nullable: true })
  closedAt: Date | null = null;
}
