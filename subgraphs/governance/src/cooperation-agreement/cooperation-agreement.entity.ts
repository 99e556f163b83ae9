import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToMany, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DepartmentKind } from '../department/department.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Profession } from '../profession/profession.entity.ts';
import { Region } from '../region/region.entity.ts';
import type { Scope } from './cooperation-agreement.rules.ts';

const wholeScope = {
  owner: true,
  eager: true,
  strategy: 'joined',
  joinColumn: 'agreement_id',
  orderBy: { name: 'asc', id: 'asc' },
} as const;

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'An agreement by which members let their people work at each other ("samenwerkingsovereenkomst"). Never changed once adopted: it ends, or it is terminated.',
})
@Entity({ tableName: 'cooperation_agreement' })
export class CooperationAgreement {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @Field(() => String, { description: 'Name for people.' })
  @Property({ type: 'text' })
  title!: string;

  // Both in the agreement's own statement: its rules and what is published need the whole scope.
  @ManyToMany({
    entity: () => Member,
    ...wholeScope,
    pivotTable: 'cooperation_agreement_member',
    inverseJoinColumn: 'member_id',
  })
  readonly members = new Collection<Member>(this);

  @ManyToMany({
    entity: () => Profession,
    ...wholeScope,
    pivotTable: 'cooperation_agreement_profession',
    inverseJoinColumn: 'profession_id',
  })
  readonly professions = new Collection<Profession>(this);

  @Field(() => [DepartmentKind], { description: 'Kinds of departments that it covers; empty = all.' })
  @Enum({ items: () => DepartmentKind, array: true })
  departmentKinds: Opt<DepartmentKind[]> = [];

  @Field(() => LocalDate, { description: 'First day on which it holds.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it holds; null when no end is agreed.' })
  @Property({ type: 'date', nullable: true })
  endsOn: string | null = null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day from which it no longer holds because it was terminated; null when it was not.',
  })
  @Property({ type: 'date', nullable: true })
  terminatedOn: string | null = null;

  @Property({ type: 'text', nullable: true })
  terminationReason: string | null = null;

  get scope(): Opt<Scope> {
    return {
      memberIds: this.members.getIdentifiers() as string[],
      departmentKinds: this.departmentKinds,
      professionIds: this.professions.getIdentifiers() as string[],
    };
  }
}
