import { hasRole, type Viewer } from '@naober/kit/viewer';

/** Who asks, as far as pools are concerned. */
type Asker = Pick<Viewer, 'tenantId' | 'personId' | 'roles'>;

/** Pools of the region are there for everybody in it to know; nothing crosses regions. */
export const canSeePool = (asker: Pick<Asker, 'tenantId'>, pool: { readonly regionId: string }): boolean =>
  pool.regionId === asker.tenantId;

/** The office opens and closes pools; no member does. */
export const canRunPools = (asker: Pick<Asker, 'roles'>): boolean => hasRole(asker, 'PROGRAMME_MANAGER', null);

/** Whether the asker plans anywhere in her region, be it for one department. */
export const plansSomewhere = ({ roles }: Pick<Asker, 'roles'>): boolean =>
  roles.some(({ role }) => role === 'PLANNER');

/** How many of which qualification: for those who look for people, and for the office. */
export const canSeeComposition = (asker: Pick<Asker, 'roles'>): boolean => plansSomewhere(asker) || canRunPools(asker);

/** The members for which the asker plans, wholly or in part; null for all of the region. */
export function plannedMemberIds({ roles }: Pick<Asker, 'roles'>): readonly string[] | null {
  const ids = roles.filter(({ role }) => role === 'PLANNER').map(({ organisationId }) => organisationId);
  return ids.includes(null) ? null : (ids as string[]);
}

/** What somebody wishes, joins and keeps is hers alone. */
export const isHerself = ({ personId }: Pick<Asker, 'personId'>, professionalId: string): boolean =>
  personId !== null && personId === professionalId;
