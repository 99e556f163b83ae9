import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { roleHolders } from '../borrowed/role-holders.ts';
import type { ChaseStage } from './chase.rules.ts';
import type { Chased } from './waiting-sheets.ts';

interface Chase {
  readonly recipients: readonly string[];
  readonly facts: Readonly<Record<string, string | null>>;
}

const mostTold = 10;

/** Who hears that hours wait, and what of them: HR hears how many and where, and of whom never. */
export async function whomToChase(tx: EntityManager, sheet: Chased, stage: ChaseStage, today: string): Promise<Chase> {
  const { isHers, homeMemberId, hostMemberId, departmentId, professionalId } = sheet;
  // Nobody employs the self-employed: HR of the host asks.
  const memberId = isHers && stage === 'HR' ? (homeMemberId ?? hostMemberId) : hostMemberId;
  const member = await tx.findOne(BorrowedMember, memberId);
  const department = await tx.findOne(BorrowedDepartment, departmentId);
  const isOwn = isHers && (stage === 'HOLDER' || stage === 'CUT_OFF');
  const facts = {
    member: member?.shortName ?? null,
    memberSlug: isOwn ? null : (member?.slug ?? null),
    department: isHers ? null : (department?.name ?? null),
    ...(stage === 'CUT_OFF' && { expiresAt: sheet.cutOffAt!.toISOString() }),
  };
  if (isOwn) return { recipients: [professionalId], facts };
  return { recipients: await recipientsOf(tx, sheet, stage, memberId, today), facts };
}

async function recipientsOf(
  tx: EntityManager,
  sheet: Chased,
  stage: ChaseStage,
  memberId: string,
  today: string,
): Promise<string[]> {
  if (stage === 'DEPUTY') return deputiesOf(tx, sheet, memberId, today);
  const roles = stage === 'HR' ? ['HR_ADVISOR'] : ['PLANNER', 'TEAM_LEAD'];
  const { departmentId, professionalId } = sheet;
  const holders = await roleHolders(tx, { roles, memberId, departmentId, day: today });
  const held = holders.filter(id => id !== professionalId).slice(0, mostTold);
  return stage === 'CUT_OFF' ? [...new Set([...held, ...(await deputiesOf(tx, sheet, memberId, today))])] : held;
}

async function deputiesOf(
  tx: EntityManager,
  { departmentId, professionalId }: Chased,
  memberId: string,
  today: string,
): Promise<string[]> {
  const deputies = `select distinct professional_id as id from hours_deputy
    where member_id = ? and coalesce(department_id = ?, true) and starts_on <= ? and ends_on >= ? and professional_id <> ? order by 1`;
  const found = await rows<{ id: string }>(tx, deputies, [memberId, departmentId, today, today, professionalId]);
  return found.slice(0, mostTold).map(({ id }) => id);
}
