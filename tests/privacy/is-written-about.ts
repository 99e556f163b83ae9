import { expect } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { changes } from '@naober/kit/sql';
import { professionId } from '@naober/scripts/seed/write-professions';
import { memberId, regionId } from '@naober/scripts/seed/write-regions';
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
    ...agreedAbout(word),
    ...placedAbout(word),
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

/** An agreement of long ago about her, and her name under it. */
function agreedAbout(word: string): [string, unknown[]][] {
  const { id } = xanthippe;
  const agreement = uuidv7();
  const days = `'2024-01-01', '2024-02-01', 'EXPIRED', '2024-01-01'`;
  return [
    [
      `insert into detachment_agreement (id, region_id, series_id, number, professional_id, home_member_id, host_member_id, profession_id,
         cooperation_agreement_id, starts_on, ends_on, status, in_force_from, legal_basis, cost_per_hour_cents, template_version, text_hash,
         drafted_at, sent_at, signed_at, professional_name, text, cost_annex, end_note, refusal_note)
       values (?, ?, ?, 1, ?, ?, ?, ?, ?, ${days}, 'INTRA_GROUP', 1, 1, ?, now(), now(), now(), ?, ?, ?, ?, ?)`,
      [
        agreement,
        regionId('noord'),
        uuidv7(),
        id,
        memberId('ozg'),
        memberId('martini'),
        professionId('OA'),
        uuidv7(),
        '0'.repeat(64),
        word,
        word,
        word,
        word,
        word,
      ],
    ],
    [
      `insert into detachment_party (id, region_id, detachment_id, party, turn, person_id, signed_name)
       values (?, ?, ?, 'PROFESSIONAL', 1, ?, ?)`,
      [uuidv7(), regionId('noord'), agreement, id, word],
    ],
    [
      `insert into detachment_refusal (id, region_id, detachment_id, round, sent_at, refused_at, party, reason, note, starts_on, ends_on,
         text, text_hash, cost_annex)
       values (?, ?, ?, 1, now(), now(), 'HOST', 'OTHER', ?, '2024-01-01', '2024-02-01', ?, ?, ?)`,
      [uuidv7(), regionId('noord'), agreement, word, word, '0'.repeat(64), word],
    ],
  ];
}

/** A wish of hers that was refused, with what she wants to learn. */
function placedAbout(word: string): [string, unknown[]][] {
  const placement = uuidv7();
  return [
    [
      `insert into exchange_placement (id, region_id, professional_id, status, status_since, created_at, learning, refused_at, refuse_reason,
         refuse_note, start_reason, end_note)
       values (?, ?, ?, 'IDEA', now(), now(), ?, now(), 'OTHER', ?, ?, ?)`,
      [placement, regionId('noord'), xanthippe.id, word, word, word, word],
    ],
    [
      `insert into placement_goal (id, region_id, placement_id, professional_id, text, added_at) values (?, ?, ?, ?, ?, now())`,
      [uuidv7(), regionId('noord'), placement, xanthippe.id, word],
    ],
  ];
}
