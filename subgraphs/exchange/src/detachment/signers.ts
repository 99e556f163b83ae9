import type { EntityManager } from '@mikro-orm/postgresql';
import { roleHolders } from '../borrowed/role-holders.ts';

const roles = ['HR_ADVISOR', 'MEMBER_ADMIN'];

/** Who may sign for the member on that day, by the grants that were heard; in the order of their ids. */
export const signersOf = (em: EntityManager, regionId: string, memberId: string, day: string): Promise<string[]> =>
  roleHolders(em, { roles, memberId, regionId, day });
