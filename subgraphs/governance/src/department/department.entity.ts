import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Location } from '../location/location.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Region } from '../region/region.entity.ts';

export enum DepartmentKind {
  OK = 'OK',
  REC = 'REC',
  SEH = 'SEH',
  IC = 'IC',
  CCU = 'CCU',
  RAD = 'RAD',
  FUN = 'FUN',
  ONC = 'ONC',
  DAG = 'DAG',
  KIND = 'KIND',
  VERL = 'VERL',
  AMBU = 'AMBU',
  MKA = 'MKA',
}

registerEnumType(DepartmentKind, {
  name: 'DepartmentKind',
  description: 'What kind of work a department does, by the code that rosters use.',
  valuesConfig: {
    OK: { description: 'Operating rooms ("operatiekamer").' },
    REC: { description: 'Recovery after surgery ("verkoever").' },
    SEH: { description: 'Emergency department ("spoedeisende hulp").' },
    IC: { description: 'Intensive care.' },
    CCU: { description: 'Cardiac care ("hartbewaking").' },
    RAD: { description: 'Radiology.' },
    FUN: { description: 'Function tests of heart, lungs, vessels and nerves ("functieafdeling").' },
    ONC: { description: 'Oncology.' },
    DAG: { description: 'Day treatment ("dagbehandeling").' },
    KIND: { description: "Children's ward." },
    VERL: { description: 'Obstetrics ("verloskunde").' },
    AMBU: { description: 'Ambulance post.' },
    MKA: { description: 'Ambulance dispatch centre ("meldkamer").' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A part of a member where one kind of work is done, at one location ("afdeling").' })
@Entity({ tableName: 'department' })
export class Department {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  // Eager: whoever asks where a shift is also asks whose it is.
  @ManyToOne({ entity: () => Member, ref: true, eager: true })
  member!: Ref<Member>;

  // Eager: what is published of a department says where it is.
  @ManyToOne({ entity: () => Location, ref: true, eager: true })
  location!: Ref<Location>;

  @Field(() => String, { description: 'Name for people.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => DepartmentKind, { description: 'What kind of work it does.' })
  @Enum({ items: () => DepartmentKind })
  kind!: DepartmentKind;
}
