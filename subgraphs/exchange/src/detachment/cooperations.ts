import type { EntityManager } from '@mikro-orm/postgresql';
import { BorrowedCooperationAgreement } from '../borrowed/cooperation-agreement.entity.ts';
import type { Cooperation } from './coverage.rules.ts';

/** The cooperation agreements of the region, those that are over included: they prove what covered a day. */
export async function cooperationsOf(em: EntityManager, regionId: string): Promise<Cooperation[]> {
  const found = await em.find(BorrowedCooperationAgreement, { regionId }, { orderBy: { id: 'asc' } });
  return found.map(one => ({ ...pick(one), runOffUntil: runOffOf(one) }));
}

const pick = ({ id, memberIds, departmentKinds, professionIds, startsOn, endsOn, terminatedOn }: Borrowed) => ({
  id,
  memberIds,
  departmentKinds,
  professionIds,
  startsOn,
  endsOn,
  terminatedOn,
});
type Borrowed = BorrowedCooperationAgreement;

/** Null while no run-off is told. */
const runOffOf = (one: BorrowedCooperationAgreement): string | null =>
  (one as { runOffUntil?: string | null }).runOffUntil ?? null;
