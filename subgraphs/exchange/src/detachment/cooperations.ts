import type { EntityManager } from '@mikro-orm/postgresql';
import { BorrowedCooperationAgreement } from '../borrowed/cooperation-agreement.entity.ts';
import type { Cooperation } from './coverage.rules.ts';

/** The adopted cooperation agreements of the region, those that are over included: they prove what covered a day. */
export async function cooperationsOf(em: EntityManager, regionId: string): Promise<Cooperation[]> {
  const adopted = { regionId, status: 'ADOPTED' };
  const found = await em.find(BorrowedCooperationAgreement, adopted, { orderBy: { id: 'asc' } });
  return found.map(one => ({
    id: one.id,
    memberIds: one.memberIds,
    departmentKinds: one.departmentKinds,
    professionIds: one.professionIds,
    startsOn: one.startsOn,
    endsOn: one.endsOn,
    terminatedOn: one.terminatedOn,
    runOffUntil: one.runOffUntil,
  }));
}
