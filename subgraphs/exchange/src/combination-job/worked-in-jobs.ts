import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import { BorrowedEmployment } from '../borrowed/employment.entity.ts';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import { isOn } from '../eligibility/parameter.rules.ts';
import type { Worked } from '../hours/hours.rules.ts';
import { dayNumberOf } from '../working-time/clock.rules.ts';
import { CombinationJob } from './combination-job.entity.ts';
import { CombinationJobStatus } from './combination-job.enums.ts';
import { dayNumber, intervalsOf } from './weeks.rules.ts';

/**
 * What was worked in combination jobs, as planned: a day of which an employer's roster tells work is told by it, and a
 * shift that was signed up for at the same hours by that shift.
 */
export async function workedInJobs(em: EntityManager, professionalId: string, now: Date): Promise<Worked[]> {
  const agreed = { professionalId, status: CombinationJobStatus.AGREED };
  const jobs = await em.find(CombinationJob, agreed, { orderBy: { startsOn: 'asc' } });
  if (jobs.length === 0) return [];
  const told = await em.execute<Parameters<typeof intervalsOf>[1]>(
    'select member_id as "memberId", on_day::text as "onDay", starts_at as "startsAt" from work_interval where professional_id = ?',
    [professionalId],
  );
  const held = await heldSpans(em, professionalId);
  const spans = intervalsOf(jobs, told, dayNumber(jobs[0]!.startsOn), dayNumberOf(now.getTime()));
  const nameOf = await namesOf(em, professionalId, jobs);
  return spans.flatMap(({ memberId, onDay, startsAt, endsAt, breakMinutes }) => {
    const isOver = startsAt && endsAt && endsAt <= now && !held.has(`${startsAt.getTime()} ${endsAt.getTime()}`);
    if (!isOver) return [];
    const kind = { kind: 'REGULAR', origin: 'COMBINATION_JOB', department: null } as const;
    return [{ startsAt, endsAt, breakMinutes, ...kind, ...nameOf(memberId, onDay) }];
  });
}

async function heldSpans(em: EntityManager, professionalId: string): Promise<Set<string>> {
  const held = await rows<{ starts_at: Date | string; ends_at: Date | string }>(
    em,
    `select starts_at, ends_at from sign_up where professional_id = ? and status in ('CONFIRMED', 'WORKED')`,
    [professionalId],
  );
  return new Set(held.map(one => `${new Date(one.starts_at).getTime()} ${new Date(one.ends_at).getTime()}`));
}

async function namesOf(em: EntityManager, professionalId: string, jobs: readonly CombinationJob[]) {
  const memberIds = jobs.flatMap(({ firstMemberId, secondMemberId }) => [firstMemberId, secondMemberId]);
  const members = await em.find(BorrowedMember, { id: { $in: memberIds } });
  const employments = await em.find(BorrowedEmployment, { professionalId }, { orderBy: { startsOn: 'desc' } });
  const professions = await em.find(BorrowedProfession, { id: { $in: employments.map(one => one.professionId) } });
  return (memberId: string, day: string) => {
    const job = employments.find(one => one.memberId === memberId && isOn(day, one.startsOn, one.endsOn));
    return {
      member: members.find(({ id }) => id === memberId)?.name ?? null,
      profession: professions.find(({ id }) => id === job?.professionId)?.name ?? null,
    };
  };
}
