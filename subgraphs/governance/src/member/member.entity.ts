import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Department } from '../department/department.entity.ts';
import { Location } from '../location/location.entity.ts';
import { Region } from '../region/region.entity.ts';

export enum MemberKind {
  UNIVERSITY_HOSPITAL = 'UNIVERSITY_HOSPITAL',
  TOP_CLINICAL_HOSPITAL = 'TOP_CLINICAL_HOSPITAL',
  GENERAL_HOSPITAL = 'GENERAL_HOSPITAL',
  AMBULANCE_SERVICE = 'AMBULANCE_SERVICE',
  DISABILITY_CARE = 'DISABILITY_CARE',
  ELDERLY_CARE = 'ELDERLY_CARE',
}

registerEnumType(MemberKind, {
  name: 'MemberKind',
  description: 'What kind of care organisation a member is.',
  valuesConfig: {
    UNIVERSITY_HOSPITAL: { description: 'Academic hospital ("universitair medisch centrum").' },
    TOP_CLINICAL_HOSPITAL: { description: 'Top-clinical teaching hospital.' },
    GENERAL_HOSPITAL: { description: 'General hospital.' },
    AMBULANCE_SERVICE: { description: 'Regional ambulance service.' },
    DISABILITY_CARE: { description: 'Care for people with a disability ("gehandicaptenzorg").' },
    ELDERLY_CARE: { description: 'Nursing homes, care homes and home care ("VVT").' },
  },
});

export enum CollectiveAgreement {
  ZIEKENHUIZEN = 'ZIEKENHUIZEN',
  UMC = 'UMC',
  AMBULANCEZORG = 'AMBULANCEZORG',
  GEHANDICAPTENZORG = 'GEHANDICAPTENZORG',
  VVT = 'VVT',
}

registerEnumType(CollectiveAgreement, {
  name: 'CollectiveAgreement',
  description: 'The collective labour agreement ("cao") that a member applies to its employees.',
  valuesConfig: {
    ZIEKENHUIZEN: { description: '"Cao Ziekenhuizen": general and top-clinical hospitals.' },
    UMC: { description: '"Cao universitair medische centra".' },
    AMBULANCEZORG: { description: '"Cao Ambulancezorg".' },
    GEHANDICAPTENZORG: { description: '"Cao Gehandicaptenzorg".' },
    VVT: { description: '"Cao Verpleeg-, Verzorgingshuizen, Thuiszorg".' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A care organisation that takes part in the cooperative of its region ("lidorganisatie").' })
@Entity({ tableName: 'member' })
export class Member {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  // No @Field: a relation reaches the graph only through a batched field resolver.
  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @Field(() => String, { description: 'Short name in addresses and commands, such as `martini`.' })
  @Property({ type: 'text' })
  slug!: string;

  @Field(() => String, { description: 'Full name for people.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Name where the full one does not fit.' })
  @Property({ type: 'text' })
  shortName!: string;

  @Field(() => String, { description: 'Two or three capitals that stand for it beside a shift.' })
  @Property({ type: 'text' })
  mark!: string;

  @Field(() => MemberKind, { description: 'What kind of care organisation it is.' })
  @Enum({ items: () => MemberKind })
  kind!: MemberKind;

  @Field(() => String, { description: 'The province of its main location.' })
  @Property({ type: 'text' })
  province!: string;

  @Field(() => CollectiveAgreement, { description: 'The collective labour agreement of its employees.' })
  @Enum({ items: () => CollectiveAgreement })
  collectiveAgreement!: CollectiveAgreement;

  @Field(() => String, { description: 'Main colour of its theme: # and six hexadecimal digits.' })
  @Property({ type: 'text' })
  primaryColour!: string;

  /** Where its main location stands: what neighbours measure distances from. */
  @Property({ type: 'text' })
  place!: string;

  @Property({ type: 'double' })
  latitude!: number;

  @Property({ type: 'double' })
  longitude!: number;

  /** The member that stands in its place from `mergedOn` on. */
  @ManyToOne({ entity: () => Member, ref: true, nullable: true })
  successor: Ref<Member> | null = null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which its successor stands in its place; null while no merger is known.',
  })
  @Property({ type: 'date', nullable: true })
  mergedOn: string | null = null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it is no longer in the cooperative; null while it does not leave.',
  })
  @Property({ type: 'date', nullable: true })
  leftOn: string | null = null;

  @OneToMany({ entity: () => Location, mappedBy: 'member', orderBy: { name: 'asc', id: 'asc' } })
  readonly locations = new Collection<Location>(this);

  @OneToMany({ entity: () => Department, mappedBy: 'member', orderBy: { name: 'asc', id: 'asc' } })
  readonly departments = new Collection<Department>(this);
}
