import { publication } from '@naober/kit/events';
import { RoleGrant } from './role-grant.entity.ts';

/** Who holds which role; `memberId` null = the whole region. */
export const publishRoleGrant = publication({
  topic: 'governance.role-grant',
  entity: RoleGrant,
  state: ({ region, professional, member, role, startsOn, endsOn }) => ({
    regionId: region.id,
    professionalId: professional.id,
    memberId: member?.id ?? null,
    role,
    startsOn,
    endsOn,
  }),
});
