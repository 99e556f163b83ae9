import { givePart } from '@naober/kit/data-export';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { access } from './access.ts';
import { agreements } from './agreements.ts';
import { borrowAudits } from './audit/append-entries.ts';
import { AccessLogResolver, AuditEntryResolver } from './audit/audit-entry.resolver.ts';
import { borrowCommitments } from './borrowed/commitment.events.ts';
import { borrowRetentionRules } from './borrowed/retention-rules.events.ts';
import { borrowParts, publishDataExport } from './data-export/data-export.events.ts';
import { makeDataExport } from './data-export/data-export.job.ts';
import { gatherPersonal } from './data-export/gather-personal.ts';
import { DemoPersonResolver } from './demo-person/demo-person.resolver.ts';
import { Department } from './department/department.entity.ts';
import { publishDepartment } from './department/department.events.ts';
import { DepartmentResolver } from './department/department.resolver.ts';
import { Employment } from './employment/employment.entity.ts';
import { publishEmployment } from './employment/employment.events.ts';
import { EmploymentResolver } from './employment/employment.resolver.ts';
import { maySeeEmployment } from './employment/employment.rules.ts';
import { EndEmploymentMutation } from './employment/end-employment.mutation.ts';
import { borrowErasures } from './erasure/erasure-request.events.ts';
import { handbook } from './handbook.ts';
import { Location } from './location/location.entity.ts';
import { LocationResolver } from './location/location.resolver.ts';
import { Member } from './member/member.entity.ts';
import { publishMember } from './member/member.events.ts';
import { MemberResolver } from './member/member.resolver.ts';
import { MergeMembersMutation } from './member/merge-members.mutation.ts';
import { RecordDepartureMutation } from './member/record-departure.mutation.ts';
import { messages } from './messages.ts';
import { entities, migrations } from './orm.ts';
import { privacy } from './privacy.ts';
import { Profession } from './profession/profession.entity.ts';
import { publishProfession } from './profession/profession.events.ts';
import { ProfessionResolver } from './profession/profession.resolver.ts';
import { MemberPeopleResolver, RegionPeopleResolver } from './professional/people.resolver.ts';
import { publishProfessional } from './professional/professional.events.ts';
import { ProfessionalResolver } from './professional/professional.resolver.ts';
import { visibleProfessional } from './professional/visible-professional.ts';
import { reference } from './reference.ts';
import { Region } from './region/region.entity.ts';
import { RegionResolver } from './region/region.resolver.ts';
import { maySeePublicRecord, maySeeRegion } from './region/region.rules.ts';
import { retention } from './retention/retention.ts';
import { RoleGrant } from './role-grant/role-grant.entity.ts';
import { publishRoleGrant } from './role-grant/role-grant.events.ts';
import { GrantRoleMutation } from './role-grant/grant-role.mutation.ts';
import { MemberRolesResolver, RegionRolesResolver, RoleGrantResolver } from './role-grant/role-grant.resolver.ts';
import { maySeeRoleGrant } from './role-grant/role-grant.rules.ts';
import { WithdrawRoleMutation } from './role-grant/withdraw-role.mutation.ts';
import { regionOf, subjectOf } from './subject-of.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

/** Table of contents: who is who in the cooperative. */
export const governance: SubgraphDefinition = {
  name: 'governance',
  entities,
  migrations,
  resolvers: [
    RegionResolver,
    MemberResolver,
    MergeMembersMutation,
    RecordDepartureMutation,
    LocationResolver,
    DepartmentResolver,
    ProfessionResolver,
    ProfessionalResolver,
    MemberPeopleResolver,
    RegionPeopleResolver,
    EmploymentResolver,
    EndEmploymentMutation,
    RoleGrantResolver,
    MemberRolesResolver,
    RegionRolesResolver,
    GrantRoleMutation,
    WithdrawRoleMutation,
    ...agreements.resolvers,
    ...handbook.resolvers,
    ViewerResolver,
    AuditEntryResolver,
    AccessLogResolver,
    DemoPersonResolver,
    ...access.resolvers,
    ...privacy.resolvers,
    ...messages.resolvers,
  ],
  references: {
    Region: reference(Region, maySeeRegion),
    Member: reference(Member, maySeePublicRecord),
    Location: reference(Location, maySeePublicRecord),
    Department: reference(Department, maySeePublicRecord),
    Profession: reference(Profession, () => true),
    Professional: ({ id }, context) => visibleProfessional(id, context),
    Employment: reference(Employment, maySeeEmployment),
    RoleGrant: reference(RoleGrant, maySeeRoleGrant),
    ...agreements.references,
    ...handbook.references,
    ...access.references,
    ...privacy.references,
    ...messages.references,
  },
  publishes: [
    publishMember,
    publishDepartment,
    publishProfession,
    publishProfessional,
    publishEmployment,
    publishRoleGrant,
    ...agreements.publishes,
    ...privacy.publishes,
  ],
  borrows: [
    ...borrowAudits,
    ...borrowParts,
    ...borrowRetentionRules,
    borrowCommitments,
    borrowErasures,
    ...messages.borrows,
    givePart('governance', publishDataExport.topic, gatherPersonal),
  ],
  jobs: [makeDataExport, ...messages.jobs, ...handbook.jobs],
  rounds: agreements.rounds,
  subjectOf,
  tenantOf: regionOf,
  retention,
  appendOnly: ['audit_entry'],
};
