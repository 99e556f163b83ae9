import { expect } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { changes } from '@naober/kit/sql';
import { regionId } from '@naober/scripts/seed/write-regions';
import type { TestPlatform } from '../platform.ts';
import { forks, xanthippe } from './xanthippe.ts';

/** Words that others and she herself left at records of hers. */
export async function isWrittenAbout(platform: TestPlatform, word: string): Promise<void> {
  const { id } = xanthippe;
  const region = regionId('noord');
  const exchange = forks(platform).exchange();
  const statements: [string, unknown[]][] = [
    [
      'update open_shift set cancel_note = ?, cancelled_at = now() where id in (select shift_id from sign_up where professional_id = ?)',
      [word, id],
    ],
    [
      `insert into shift_swap (id, region_id, kind, status, given_id, holder_id, proposed_by, proposed_at, expires_at, approval_reason)
       select ?, region_id, 'TAKE_OVER', 'LAPSED', id, professional_id, professional_id, now(), now(), ? from sign_up where professional_id = ?`,
      [uuidv7(), word, id],
    ],
    [
      `insert into credential (id, region_id, professional_id, kind, about, status, refuse_reason, refuse_note, submitted_at, status_since)
       values (?, ?, ?, 'LIFE_SUPPORT', ?, 'REFUSED', 'OTHER', ?, now(), now())`,
      [uuidv7(), region, id, word, word],
    ],
    [
      `insert into department_feedback (id, region_id, sign_up_id, member_id, department_id, professional_id, was_briefing_complete, was_received, would_return, text, is_named, given_at)
       select ?, one.region_id, one.id, one.member_id, department_id, professional_id, true, true, true, ?, true, now()
       from sign_up one join open_shift on open_shift.id = shift_id where professional_id = ?`,
      [uuidv7(), word, id],
    ],
    [
      `insert into professional_feedback (id, region_id, sign_up_id, member_id, department_id, professional_id, text, written_at)
       select ?, one.region_id, one.id, one.member_id, department_id, professional_id, ?, now()
       from sign_up one join open_shift on open_shift.id = shift_id where professional_id = ?`,
      [uuidv7(), word, id],
    ],
    [
      `insert into timesheet (id, region_id, professional_id, host_member_id, department_id, profession_id, kind, planned_starts_at,
         planned_ends_at, planned_break_minutes, starts_at, ends_at, break_minutes, worked_minutes, minutes, status, waiting_since)
       select ?, one.region_id, one.professional_id, one.member_id, department_id, profession_id, 'REGULAR', now(),
         now() + interval '1 hour', 0, now(), now() + interval '1 hour', 0, 60, 60, 'DISPUTED', now()
       from sign_up one join open_shift on open_shift.id = shift_id where professional_id = ?`,
      [uuidv7(), id],
    ],
    [
      `insert into timesheet_step (id, timesheet_id, professional_id, kind, side, at, by_id, note, starts_at, ends_at, break_minutes)
       select ?, id, professional_id, 'DISPUTED', 'PROFESSIONAL', now(), professional_id, ?, starts_at, ends_at, 0
       from timesheet where professional_id = ?`,
      [uuidv7(), word, id],
    ],
    [
      'insert into saved_filter (id, region_id, professional_id, name, query, created_at) values (?, ?, ?, ?, ?, now())',
      [uuidv7(), region, id, word, `zoek=${word}`],
    ],
    [
      `insert into consultation_request (id, region_id, pool_id, member_id, department_id, profession_id, mode, starts_at, ends_at, subject,
         status, asked_by, asked_at)
       select ?, pool.region_id, pool.id, member_id, department.id, profession_ids[1], 'PHONE', now(), now() + interval '1 hour', ?, 'WITHDRAWN', ?, now()
       from pool, borrowed_department department where pool.kind = 'SPECIALIST' and department.region_id = pool.region_id limit 1`,
      [uuidv7(), word, id],
    ],
  ];
  for (const [text, values] of statements) expect(await changes(exchange, text, values)).toBe(1);
  const sessions = 'update session set browser = ? where professional_id = ?';
  await forks(platform).governance().execute(sessions, [word, id]);
}
