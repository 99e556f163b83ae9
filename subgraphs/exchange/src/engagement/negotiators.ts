import type { EntityManager } from '@mikro-orm/postgresql';
import { roleHolders } from '../borrowed/role-holders.ts';

const roles = ['HR_ADVISOR', 'MEMBER_ADMIN'];

/** Who negotiates for the member on that day: a role for all of a region opens nothing (`two-parties.sql.ts`). */
export const negotiatorsOf = (em: EntityManager, memberId: string, day: string): Promise<string[]> =>
  roleHolders(em, { roles, memberId, day });
