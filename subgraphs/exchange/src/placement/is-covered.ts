import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from '@naober/kit/local-time';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { coversLending } from '../eligibility/agreement-covers.rules.ts';
import type { ExchangePlacement } from './exchange-placement.entity.ts';
import { agreedIn } from './gather-request.ts';

/**
 * EX-8: whether an agreement in force on its first day, or on the day of the host's yes if that is later, lets both
 * members do so. What covered the request may have ended since; what was not promised does not run off.
 */
export async function isCovered(tx: EntityManager, placement: ExchangePlacement, acceptedAt: Date): Promise<boolean> {
  const { regionId, homeMemberId, hostMemberId, departmentId, professionId, startsOn } = placement;
  const day = localDateOf(acceptedAt);
  const department = await tx.findOne(BorrowedDepartment, departmentId!);
  const { agreements, mergers } = await agreedIn(tx, regionId);
  const lending = {
    homeMemberId: homeMemberId!,
    hostMemberId: hostMemberId!,
    professionId: professionId!,
    departmentKind: department?.kind ?? null,
    day: startsOn! > day ? startsOn! : day,
  };
  return coversLending(agreements, lending, mergers);
}
