import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import type { ExchangePlacement } from './exchange-placement.entity.ts';
import { PlacementParty } from './placement.enums.ts';

/** By role, at the member or for that department of it. The first role that somebody holds is told. */
const rolesOf: Readonly<Partial<Record<PlacementParty, readonly string[]>>> = {
  HOME_LEAD: ['TEAM_LEAD', 'HR_ADVISOR'],
  HOME_HR: ['HR_ADVISOR', 'MEMBER_ADMIN'],
  HOST: ['TEAM_LEAD', 'PLANNER'],
};

const mostTold = 10;

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
    const found = await holdersOf(tx, role, memberId, departmentId, now);
    const others = found.filter(id => id !== placement.professionalId);
    if (others.length > 0) return others;
  }
  return [];
}

/** Of a member that merged who holds it there still, and who holds it for all of the successor. */
export async function holdersOf(
  tx: EntityManager,
  role: string,
  memberId: string,
  departmentId: string | null,
  now: Date,
): Promise<string[]> {
  const today = localDateOf(now);
  const found = await rows<{ id: string }>(
    tx,
    `select distinct professional_id as id from borrowed_role_grant
     where role = ? and (department_id = ?::uuid or department_id is null and member_id = stands_for(?, ?)
         or department_id is null and member_id = ?)
       and not is_withdrawn and starts_on <= ? and coalesce(ends_on >= ?, true) order by 1 limit ?`,
    [role, departmentId, memberId, today, memberId, today, today, mostTold],
  );
  return found.map(({ id }) => id);
}
