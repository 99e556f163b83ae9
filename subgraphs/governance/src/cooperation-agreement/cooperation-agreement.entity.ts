import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToMany, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DepartmentKind } from '../department/department.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Profession } from '../profession/profession.entity.ts';
import { Region } from '../region/region.entity.ts';
import { AgreementAnnex } from './agreement-annex.ts';
import { AgreementStage } from './agreement-status.rules.ts';
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
    'An agreement by which members let their people work at each other ("samenwerkingsovereenkomst"). One version of it: never changed once adopted; it ends, is terminated, or another version takes over.',
})
@Entity({ tableName: 'cooperation_agreement' })
export class CooperationAgreement {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Field(() => Int, {
    name: 'revision',
    description: 'Grows with each change of this record; who changes a draft says which one she saw.',
  })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  /** The agreement over all its versions: the id of the first. */
  @Property({ type: 'uuid' })
  seriesId: Opt<string> = this.id;

  @Field(() => Int, { description: 'Which version of the agreement it is; the first is 1.' })
  @Property({ type: 'smallint' })
  number: Opt<number> = 1;

  // Its own column: a constraint asks it. The status that is shown follows from it and the days.
  @Enum({ items: () => AgreementStage })
  stage: Opt<AgreementStage> = AgreementStage.ADOPTED;

  /** How often it went into consultation: reactions belong to one time. */
  @Property({ type: 'smallint' })
  consultationRound: Opt<number> = 0;

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

  @Field(() => [AgreementAnnex], { description: 'What belongs to it, in order; empty when nothing does.' })
  @Property({ type: 'json' })
  annexes: Opt<AgreementAnnex[]> = [];

  @Field(() => Int, {
    nullable: true,
    description: 'Months between a notice and the end, 0 to 120; null when no notice was agreed.',
  })
  @Property({ type: 'smallint', nullable: true })
  noticeMonths: number | null = null;

  @Field(() => Int, {
    nullable: true,
    description:
      'By how many months it goes on by itself when nobody gives notice in time ("stilzwijgende verlenging"), 1 to 120; null when it does not.',
  })
  @Property({ type: 'smallint', nullable: true })
  renewalMonths: number | null = null;

  @Field(() => Int, {
    description: 'For how many months after its last day what was confirmed before may run off, 0 to 120 ("uitloop").',
  })
  @Property({ type: 'smallint' })
  runOffMonths: Opt<number> = 0;

  @Field(() => String, {
    nullable: true,
    description: "The reviewer's or the office's words when it went back to the drawing table; null when it did not.",
  })
  @Property({ type: 'text', nullable: true })
  returnReason: string | null = null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the version that takes over from it; null when none does.',
  })
  @Property({ type: 'date', nullable: true })
  supersededOn: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which notice was given; null when it was not.' })
  @Property({ type: 'date', nullable: true })
  noticeGivenOn: string | null = null;

  /** When its draft was written anew. */
  @Property({ type: 'timestamptz', nullable: true })
  revisedAt: Date | null = null;

  /** The party that gave notice. */
  @ManyToOne({ entity: () => Member, ref: true, nullable: true })
  noticeMember: Ref<Member> | null = null;

  @Property({ type: 'text', nullable: true })
  noticeReason: string | null = null;

  /** Its last day once notice was given, where no end was agreed. */
  @Property({ type: 'date', nullable: true })
  endsByNoticeOn: string | null = null;

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
