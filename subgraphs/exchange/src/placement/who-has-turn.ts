import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from '@naober/kit/local-time';
import { roleHolders } from '../borrowed/role-holders.ts';
import type { ExchangePlacement } from './exchange-placement.entity.ts';
import { PlacementParty } from './placement.enums.ts';

/** By role, at the member or for that department of it. The first role that somebody holds is told. */
const rolesOf: Readonly<Partial<Record<PlacementParty, readonly string[]>>> = {
  HOME_LEAD: ['TEAM_LEAD', 'HR_ADVISOR'],
  HOME_HR: ['HR_ADVISOR', 'MEMBER_ADMIN'],
  HOST: ['TEAM_LEAD', 'PLANNER'],
};

/** Of many who hold a role, so many hear of something. */
export const mostTold = 10;

/** Whom to tell of a placement for one of its parties; where nobody leads, HR or who plans hears it and passes it on. */
export async function peopleOf(
  tx: EntityManager,
  placement: ExchangePlacement,
  party: PlacementParty,
  now: Date,
): Promise<string[]> {
  if (party === PlacementParty.PROFESSIONAL) return [placement.professionalId];
  const isHost = party === PlacementParty.HOST;
  const [memberId, departmentId] = isHost
    ? [placement.hostMemberId, placement.departmentId]
    : [placement.homeMemberId, placement.homeDepartmentId];
  if (memberId === null) return [];
  for (const role of rolesOf[party] ?? []) {
    const found = await roleHolders(tx, { roles: [role], memberId, departmentId, day: localDateOf(now) });
    const others = found.filter(id => id !== placement.professionalId);
    if (others.length > 0) return others.slice(0, mostTold);
  }
  return [];
}
