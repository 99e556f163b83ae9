import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What somebody is trained and employed as ("functie"); the same in all regions.' })
@Entity({ tableName: 'profession' })
export class Profession {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Field(() => String, { description: 'Code that rosters use, such as `OA`; unique.' })
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Name in Dutch.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Name in English.' })
  @Property({ type: 'text' })
  nameEn!: string;

  @Field(() => Boolean, {
    description: 'Whether it may be done only with a registration in the BIG register of care professions.',
  })
  @Property({ type: 'boolean' })
  isBigRequired!: boolean;
}
