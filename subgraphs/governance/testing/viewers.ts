import { aViewer } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import type { Role } from '../src/role-grant/role-grant.entity.ts';

/** Ids for rules that need no database. */
export const here = 'region-here';
export const elsewhere = 'region-elsewhere';

/** Nobody in particular, in the region. */
export const visitor = (regionId: string = here): Viewer => aViewer({ tenantId: regionId });

/** Somebody who holds one role: at a member, or (null) for the whole region. */
export const holderOf = (role: keyof typeof Role, memberId: string | null, regionId: string = here): Viewer =>
  aViewer({ tenantId: regionId, personId: 'somebody-else', roles: [{ role, organisationId: memberId, unitId: null }] });

/** The person herself, without any role. */
export const self = (personId: string, regionId: string = here): Viewer => aViewer({ tenantId: regionId, personId });

export { platformViewer as platform } from '@naober/kit/viewer';
