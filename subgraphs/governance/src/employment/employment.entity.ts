import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { Department } from '../department/department.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Profession } from '../profession/profession.entity.ts';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'That a member employs a professional in a profession for a time ("dienstverband").' })
@Entity({ tableName: 'employment' })
export class Employment {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => Professional, ref: true })
  professional!: Ref<Professional>;

  @ManyToOne({ entity: () => Member, ref: true })
  member!: Ref<Member>;

  @ManyToOne({ entity: () => Profession, ref: true })
  profession!: Ref<Profession>;

  @ManyToOne({ entity: () => Department, ref: true, nullable: true })
  department: Ref<Department> | null = null;

  @Field(() => Float, { description: 'Contracted hours a week; more than 0, at most 48.' })
  @Property({ type: 'double' })
  hoursPerWeek!: number;

  @Field(() => LocalDate, { description: 'First day in service.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day in service; null when no end is agreed.' })
  @Property({ type: 'date', nullable: true })
  endsOn: string | null = null;
}
