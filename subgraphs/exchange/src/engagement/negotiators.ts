import type { EntityManager } from '@mikro-orm/postgresql';
import { roleHolders } from '../borrowed/role-holders.ts';
import { standsForOn } from '../borrowed/stands-for.ts';

const roles = ['HR_ADVISOR', 'MEMBER_ADMIN'];

/**
 * Who negotiates for the member on that day, or for what it merged into: a role for all of a region opens nothing, nor
 * one at what merged (`two-parties.sql.ts`).
 */
export const negotiatorsOf = async (em: EntityManager, memberId: string, day: string): Promise<string[]> =>
  roleHolders(em, { roles, memberId: await standsForOn(em, memberId, day), day });
