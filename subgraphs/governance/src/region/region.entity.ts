import { Collection } from '@mikro-orm/core';
import { Entity, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Member } from '../member/member.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A labour market whose care organisations cooperate; nothing is shared between regions.' })
@Entity({ tableName: 'region' })
export class Region {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Field(() => String, { description: 'Short name in addresses, such as `noord`.' })
  @Property({ type: 'text' })
  slug!: string;

  @Field(() => String, { description: 'Name for people.' })
  @Property({ type: 'text' })
  name!: string;

  @OneToMany({ entity: () => Member, mappedBy: 'region', orderBy: { name: 'asc', id: 'asc' } })
  readonly members = new Collection<Member>(this);
}
