import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Member } from '../member/member.entity.ts';
import { Region } from '../region/region.entity.ts';
import { Role, RoleGrant } from './role-grant.entity.ts';

/** Two who take each other's role at one place at once must not both succeed. */
export async function lockPlace(tx: EntityManager, { member, region }: RoleGrant): Promise<void> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
  if (member) await tx.findOneOrFail(Member, member.id, lock);
  else await tx.findOneOrFail(Region, region.id, lock);
}

/** Who administers the same place today without a known end, apart from the grant's own person. */
export const othersWhoAdminister = (
  tx: EntityManager,
  { member, region, professional }: RoleGrant,
  today: string,
): Promise<number> =>
  tx.count(RoleGrant, {
    role: Role.MEMBER_ADMIN,
    region,
    member,
    professional: { $ne: professional.id },
    withdrawnAt: null,
    startsOn: { $lte: today },
    endsOn: null,
  });
