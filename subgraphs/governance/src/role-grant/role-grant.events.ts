import { publication } from '@naober/kit/events';
import { RoleGrant } from './role-grant.entity.ts';

/** Who holds which role; `memberId` null = the whole region, `departmentId` null = all of the member. Withdrawn ones hold no more. */
export const publishRoleGrant = publication({
  topic: 'governance.role-grant',
  entity: RoleGrant,
  state: ({ region, professional, member, department, role, startsOn, endsOn, withdrawnAt }) => ({
    regionId: region.id,
    professionalId: professional.id,
    memberId: member?.id ?? null,
    departmentId: department?.id ?? null,
    role,
    startsOn,
    endsOn,
    isWithdrawn: withdrawnAt !== null,
  }),
});
