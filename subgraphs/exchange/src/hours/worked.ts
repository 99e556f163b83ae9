import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import type { Worked } from './hours.rules.ts';

/** All that somebody worked, by start: shifts that she was counted on for, and what home rosters told. */
export async function workedBy(em: EntityManager, professionalId: string, now: Date): Promise<Worked[]> {
  const found = await rows<Worked & { startsAt: string | Date; endsAt: string | Date }>(
    em,
    `select held.starts_at as "startsAt", held.ends_at as "endsAt", shift.break_minutes as "breakMinutes", shift.kind,
       member.name as member, department.name as department, profession.name as profession, 'PLATFORM' as origin
     from sign_up held join open_shift shift on shift.id = held.shift_id
     left join borrowed_member member on member.id = shift.member_id
     left join borrowed_department department on department.id = shift.department_id
     left join borrowed_profession profession on profession.id = shift.profession_id
     where held.professional_id = ? and held.status in ('CONFIRMED', 'WORKED') and held.ends_at <= ?
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
  return found.map(one => ({ ...one, startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt) }));
}
