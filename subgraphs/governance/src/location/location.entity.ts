import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { Region } from '../region/region.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A place where a member works: a building with an address ("locatie").' })
@Entity({ tableName: 'location' })
export class Location {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => Member, ref: true })
  member!: Ref<Member>;

  @Field(() => String, { description: 'Name for people.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Street and number.' })
  @Property({ type: 'text' })
  street!: string;

  @Field(() => String, { description: 'Town or village.' })
  @Property({ type: 'text' })
  place!: string;

  @Field(() => Float, { description: 'Degrees north, WGS 84.' })
  @Property({ type: 'double' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east, WGS 84.' })
  @Property({ type: 'double' })
  longitude!: number;
}
