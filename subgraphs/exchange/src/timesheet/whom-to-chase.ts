import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import type { ChaseStage } from './chase.rules.ts';

/** A sheet that waits. */
export interface Chased {
  readonly id: string;
  readonly regionId: string;
  readonly professionalId: string;
  readonly hostMemberId: string;
  readonly departmentId: string;
  readonly homeMemberId: string | null;
  readonly waitingSince: Date;
  /** Whether she has it; else the host. */
  readonly isHers: boolean;
}

interface Chase {
  readonly recipients: readonly string[];
  readonly facts: Readonly<Record<string, string | null>>;
}

const mostTold = 10;

/** Who hears that hours wait, and what of them: HR hears how many and where, and of whom never. */
export async function whomToChase(tx: EntityManager, sheet: Chased, stage: ChaseStage, today: string): Promise<Chase> {
  const { isHers, homeMemberId, hostMemberId, departmentId, professionalId } = sheet;
  const memberId = isHers && stage === 'HR' ? homeMemberId : hostMemberId;
  const member = memberId === null ? null : await tx.findOne(BorrowedMember, memberId);
  const department = await tx.findOne(BorrowedDepartment, departmentId);
  const isOwn = isHers && stage === 'HOLDER';
  const facts = {
    member: member?.shortName ?? null,
    memberSlug: isOwn ? null : (member?.slug ?? null),
    department: isHers ? null : (department?.name ?? null),
  };
  if (isOwn) return { recipients: [professionalId], facts };
  if (memberId === null) return { recipients: [], facts };
  return { recipients: await recipientsOf(tx, sheet, stage, memberId, today), facts };
}

async function recipientsOf(
  tx: EntityManager,
  { departmentId, professionalId }: Chased,
  stage: ChaseStage,
  memberId: string,
  today: string,
): Promise<string[]> {
  if (stage === 'DEPUTY') {
    const deputies = `select distinct professional_id as id from hours_deputy
      where member_id = ? and coalesce(department_id = ?, true) and starts_on <= ? and ends_on >= ? and professional_id <> ? order by 1`;
    return idsOf(await rows<{ id: string }>(tx, deputies, [memberId, departmentId, today, today, professionalId]));
  }
  const roles = stage === 'HR' ? ['HR_ADVISOR'] : ['PLANNER', 'TEAM_LEAD'];
  const holders = `select distinct professional_id as id from borrowed_role_grant
    where member_id = ? and coalesce(department_id = ?, true) and role = any(?) and not is_withdrawn
      and starts_on <= ? and coalesce(ends_on >= ?, true) and professional_id <> ? order by 1`;
  const values = [memberId, departmentId, `{${roles.join(',')}}`, today, today, professionalId];
  return idsOf(await rows<{ id: string }>(tx, holders, values));
}

const idsOf = (found: readonly { id: string }[]): string[] => found.slice(0, mostTold).map(({ id }) => id);
