import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Filters of the shift board that somebody kept under a name. Seen by herself alone.' })
@Entity({
  tableName: 'saved_filter',
  policies: rowsOf<SavedFilter>(({ professionalId }) => `${professionalId} = viewer_person()`),
})
export class SavedFilter {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Field(() => String, { description: 'What she calls it.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, {
    description: 'The filters as the board writes them in its address, such as `functie=OA&nacht=1`.',
  })
  @Property({ type: 'text' })
  query!: string;

  @Field(() => DateTime, { description: 'When she kept it.' })
  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}
