import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import { workedInJobs } from '../combination-job/worked-in-jobs.ts';
import type { Worked } from './hours.rules.ts';

/** All that somebody worked, by start: shifts that she was counted on for, as both sides agree that they were worked, the calls in them, what home rosters told, and what combination jobs planned. */
export async function workedBy(em: EntityManager, professionalId: string, now: Date): Promise<Worked[]> {
  const found = await rows<Worked & { startsAt: string | Date; endsAt: string | Date }>(
    em,
    `with counted as (
       select held.id, coalesce(sheet.starts_at, held.starts_at) as starts_at, coalesce(sheet.ends_at, held.ends_at) as ends_at,
         coalesce(sheet.break_minutes, shift.break_minutes) as break_minutes, shift.kind, shift.member_id,
         shift.department_id, shift.profession_id, coalesce(sheet.calls, '[]') as calls
       from sign_up held join open_shift shift on shift.id = held.shift_id
       left join timesheet sheet on sheet.sign_up_id = held.id and sheet.is_current and sheet.confirmed_at is not null
       where held.professional_id = ? and held.status in ('CONFIRMED', 'WORKED') and held.ends_at <= ?),
     spans as (
       select starts_at, ends_at, break_minutes, kind, member_id, department_id, profession_id from counted
       union all select (call ->> 'startsAt')::timestamptz, (call ->> 'endsAt')::timestamptz, 0, 'CALL', member_id,
         department_id, profession_id from counted, jsonb_array_elements(calls) as call)
     select spans.starts_at as "startsAt", spans.ends_at as "endsAt", break_minutes as "breakMinutes", spans.kind,
       member.name as member, department.name as department, profession.name as profession, 'PLATFORM' as origin
     from spans left join borrowed_member member on member.id = spans.member_id
     left join borrowed_department department on department.id = spans.department_id
     left join borrowed_profession profession on profession.id = spans.profession_id
     union all
     select work.starts_at, work.ends_at, work.break_minutes, work.kind, member.name, null, profession.name, work.origin
     from work_interval work left join borrowed_member member on member.id = work.member_id
     left join lateral (select profession_id from borrowed_employment job
       where job.professional_id = work.professional_id and job.member_id = work.member_id
         and work.on_day >= job.starts_on and coalesce(work.on_day <= job.ends_on, true)
       order by job.starts_on desc limit 1) job on true
     left join borrowed_profession profession on profession.id = job.profession_id
     where work.professional_id = ? and work.ends_at <= ?
       and not exists (select from sign_up held where held.professional_id = work.professional_id
         and held.status in ('CONFIRMED', 'WORKED') and held.starts_at = work.starts_at and held.ends_at = work.ends_at)
     order by 1, 2`,
    [professionalId, now, professionalId, now],
  );
  const told = found.map(one => ({ ...one, startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt) }));
  const planned = await workedInJobs(em, professionalId, now);
  return [...told, ...planned].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}
