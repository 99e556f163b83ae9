import { hasRole, type Viewer } from '@naober/kit/viewer';

type Asker = Pick<Viewer, 'tenantId' | 'roles'>;

/** Labour disputes are for the office of the cooperative, which favours no side of them. */
export const isOffice = ({ roles }: Pick<Asker, 'roles'>): boolean => hasRole({ roles }, 'PROGRAMME_MANAGER', null);

export const canKeepDisputes = (asker: Asker, regionId: string): boolean =>
  regionId === asker.tenantId && isOffice(asker);
