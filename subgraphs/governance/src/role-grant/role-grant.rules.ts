import type { Viewer } from '@naober/kit/viewer';
import { includesDay, type Period } from '../period/period.rules.ts';
import { isSelf } from '../professional/professional.rules.ts';
import type { OfRegion } from '../region/region.rules.ts';

export interface RoleGrantFacts extends OfRegion {
  readonly professional: { readonly id: string };
}

/** Everybody sees her own roles, nobody those of others. */
export const maySeeRoleGrant = (viewer: Viewer, { professional, region }: RoleGrantFacts): boolean =>
  isSelf(viewer, { id: professional.id, region });

export const grantsInForce = <T extends Period>(grants: readonly T[], day: string): T[] =>
  grants.filter(grant => includesDay(grant, day));
