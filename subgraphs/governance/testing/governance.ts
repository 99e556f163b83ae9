import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequiredEntityData } from '@mikro-orm/core';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { CooperationAgreement } from '../src/cooperation-agreement/cooperation-agreement.entity.ts';
import { Department, DepartmentKind } from '../src/department/department.entity.ts';
import { Employment } from '../src/employment/employment.entity.ts';
import { Location } from '../src/location/location.entity.ts';
import { CollectiveAgreement, Member, MemberKind } from '../src/member/member.entity.ts';
import { Profession } from '../src/profession/profession.entity.ts';
import { Professional } from '../src/professional/professional.entity.ts';
import { Region } from '../src/region/region.entity.ts';
import { type Role, RoleGrant } from '../src/role-grant/role-grant.entity.ts';
import { governance } from '../src/schema.ts';

export const startGovernance = (): Promise<TestSubgraph> => TestSubgraph.start(governance);

type Over<T> = Partial<RequiredEntityData<T>>;

/** Something that no other row of the test database is called. */
const unlike = () => uuidv7().replaceAll('-', '').slice(8);

export const aRegion = (em: EntityManager, over: Over<Region> = {}): Region =>
  em.create(Region, { slug: `r${unlike()}`, name: 'Noord', ...over });

export const aMember = (em: EntityManager, region: Region, over: Over<Member> = {}): Member =>
  em.create(Member, {
    region,
    slug: `m${unlike()}`,
    name: 'Ziekenhuis Aan de Vaart',
    shortName: 'De Vaart',
    mark: 'DV',
    kind: MemberKind.GENERAL_HOSPITAL,
    province: 'Drenthe',
    collectiveAgreement: CollectiveAgreement.ZIEKENHUIZEN,
    primaryColour: '#1d5c4f',
    place: 'Assen',
    latitude: 52.99,
    longitude: 6.56,
    ...over,
  });

export const aLocation = (em: EntityManager, member: Member, over: Over<Location> = {}): Location =>
  em.create(Location, {
    region: member.region,
    member,
    name: `Hoofdgebouw ${unlike()}`,
    street: 'Vaart 1',
    place: 'Assen',
    latitude: 52.99,
    longitude: 6.56,
    ...over,
  });

export const aDepartment = (em: EntityManager, location: Location, over: Over<Department> = {}): Department =>
  em.create(Department, {
    region: location.region,
    member: location.member,
    location,
    name: `OK ${unlike()}`,
    kind: DepartmentKind.OK,
    ...over,
  });

export const aProfession = (em: EntityManager, over: Over<Profession> = {}): Profession =>
  em.create(Profession, {
    code: `P${unlike().toUpperCase()}`,
    name: 'operatieassistent',
    nameEn: 'operating room assistant',
    isBigRequired: false,
    ...over,
  });

export const aProfessional = (em: EntityManager, region: Region, over: Over<Professional> = {}): Professional =>
  em.create(Professional, { region, name: 'Femke Hoekstra', isSynthetic: true, ...over });

export const anEmployment = (
  em: EntityManager,
  professional: Professional,
  member: Member,
  profession: Profession,
  over: Over<Employment> = {},
): Employment =>
  em.create(Employment, {
    region: professional.region,
    professional,
    member,
    profession,
    hoursPerWeek: 32,
    startsOn: '2024-01-01',
    ...over,
  });

export const aRoleGrant = (
  em: EntityManager,
  professional: Professional,
  role: Role,
  over: Over<RoleGrant> = {},
): RoleGrant =>
  em.create(RoleGrant, { region: professional.region, professional, role, startsOn: '2024-01-01', ...over });

export const anAgreement = (
  em: EntityManager,
  region: Region,
  members: (Member | string)[],
  over: Over<CooperationAgreement> = {},
): CooperationAgreement =>
  em.create(CooperationAgreement, {
    region,
    title: `Uitwisseling ${unlike()}`,
    members,
    startsOn: '2024-01-01',
    ...over,
  });
