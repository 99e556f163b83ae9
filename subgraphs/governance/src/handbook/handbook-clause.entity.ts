import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { Field, ObjectType } from 'type-graphql';
import { Role } from '../role-grant/role-grant.entity.ts';
import { HandbookVersion } from './handbook-version.entity.ts';

@ObjectType({ description: 'A clause of the handbook, in both languages.' })
@Entity({ tableName: 'handbook_clause' })
export class HandbookClause {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @ManyToOne({ entity: () => HandbookVersion, ref: true })
  handbookVersion!: Ref<HandbookVersion>;

  @Field(() => String, { description: 'By which it is found over all versions, such as `withdrawing`.' })
  @Property({ type: 'text' })
  code!: string;

  /** Its place among the others, from 0. */
  @Property({ type: 'smallint' })
  position!: number;

  @Field(() => String, { description: 'Its title in Dutch.' })
  @Property({ type: 'text' })
  titleNl!: string;

  @Field(() => String, { description: 'Its title in English.' })
  @Property({ type: 'text' })
  titleEn!: string;

  @Field(() => String, { description: 'Its text in Dutch; an empty line parts paragraphs.' })
  @Property({ type: 'text' })
  textNl!: string;

  @Field(() => String, { description: 'Its text in English; an empty line parts paragraphs.' })
  @Property({ type: 'text' })
  textEn!: string;

  @Field(() => [Role], { description: 'As what somebody must acknowledge it; empty = nobody must.' })
  @Enum({ items: () => Role, array: true })
  roles: Opt<Role[]> = [];
}
