import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
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

  @Field(() => MemberKind, { description: 'What kind of care organisation it is.' })
  @Enum({ items: () => MemberKind })
  kind!: MemberKind;
}
