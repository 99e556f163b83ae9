import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { AccountResolver } from './account/account.resolver.ts';
import { AdoptCooperationAgreementMutation } from './cooperation-agreement/adopt-cooperation-agreement.mutation.ts';
import { CooperationAgreement } from './cooperation-agreement/cooperation-agreement.entity.ts';
import { publishCooperationAgreement } from './cooperation-agreement/cooperation-agreement.events.ts';
import { CooperationAgreementResolver } from './cooperation-agreement/cooperation-agreement.resolver.ts';
import { maySeeAgreement } from './cooperation-agreement/cooperation-agreement.rules.ts';
import { TerminateCooperationAgreementMutation } from './cooperation-agreement/terminate-cooperation-agreement.mutation.ts';
import { DemoPersonResolver } from './demo-person/demo-person.resolver.ts';
import { Department } from './department/department.entity.ts';
import { publishDepartment } from './department/department.events.ts';
import { DepartmentResolver } from './department/department.resolver.ts';
import { Employment } from './employment/employment.entity.ts';
import { publishEmployment } from './employment/employment.events.ts';
import { EmploymentResolver } from './employment/employment.resolver.ts';
import { maySeeEmployment } from './employment/employment.rules.ts';
import { EndEmploymentMutation } from './employment/end-employment.mutation.ts';
import { Location } from './location/location.entity.ts';
import { LocationResolver } from './location/location.resolver.ts';
import { Member } from './member/member.entity.ts';
import { publishMember } from './member/member.events.ts';
import { MemberResolver } from './member/member.resolver.ts';
import { entities, migrations } from './orm.ts';
import { Profession } from './profession/profession.entity.ts';
import { publishProfession } from './profession/profession.events.ts';
import { ProfessionResolver } from './profession/profession.resolver.ts';
import { Professional } from './professional/professional.entity.ts';
import { publishProfessional } from './professional/professional.events.ts';
import { ProfessionalResolver } from './professional/professional.resolver.ts';
import { maySeeProfessional } from './professional/professional.rules.ts';
import { reference } from './reference.ts';
import { Region } from './region/region.entity.ts';
import { RegionResolver } from './region/region.resolver.ts';
import { maySeePublicRecord, maySeeRegion } from './region/region.rules.ts';
import { RoleGrant } from './role-grant/role-grant.entity.ts';
import { publishRoleGrant } from './role-grant/role-grant.events.ts';
import { RoleGrantResolver } from './role-grant/role-grant.resolver.ts';
import { maySeeRoleGrant } from './role-grant/role-grant.rules.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

/** Table of contents: who is who in the cooperative. */
export const governance: SubgraphDefinition = {
  name: 'governance',
  entities,
  migrations,
  resolvers: [
    RegionResolver,
    MemberResolver,
    LocationResolver,
    DepartmentResolver,
    ProfessionResolver,
    ProfessionalResolver,
    EmploymentResolver,
    EndEmploymentMutation,
    RoleGrantResolver,
    CooperationAgreementResolver,
    AdoptCooperationAgreementMutation,
    TerminateCooperationAgreementMutation,
    ViewerResolver,
    AccountResolver,
    DemoPersonResolver,
  ],
  references: {
    Region: reference(Region, maySeeRegion),
    Member: reference(Member, maySeePublicRecord),
    Location: reference(Location, maySeePublicRecord),
    Department: reference(Department, maySeePublicRecord),
    Profession: reference(Profession, () => true),
    Professional: reference(Professional, maySeeProfessional),
    Employment: reference(Employment, maySeeEmployment),
    RoleGrant: reference(RoleGrant, maySeeRoleGrant),
    CooperationAgreement: reference(CooperationAgreement, maySeeAgreement),
  },
  publishes: [
    publishMember,
    publishDepartment,
    publishProfession,
    publishProfessional,
    publishEmployment,
    publishRoleGrant,
    publishCooperationAgreement,
  ],
  borrows: [],
  jobs: [],
};
