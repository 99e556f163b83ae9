import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { publishCooperationAgreement } from './cooperation-agreement/cooperation-agreement.events.ts';
import { publishDepartment } from './department/department.events.ts';
import { publishEmployment } from './employment/employment.events.ts';
import { publishMember } from './member/member.events.ts';
import { Member } from './member/member.entity.ts';
import { MemberResolver } from './member/member.resolver.ts';
import { entities, migrations } from './orm.ts';
import { publishProfession } from './profession/profession.events.ts';
import { publishProfessional } from './professional/professional.events.ts';
import { Region } from './region/region.entity.ts';
import { publishRoleGrant } from './role-grant/role-grant.events.ts';

/** Table of contents: who is who in the cooperative. */
export const governance: SubgraphDefinition = {
  name: 'governance',
  entities,
  migrations,
  resolvers: [MemberResolver],
  references: {
    Region: ({ id }, context) => context.byId(Region).load(id),
    Member: ({ id }, context) => context.byId(Member).load(id),
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
