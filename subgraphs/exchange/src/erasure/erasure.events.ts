import type { EntityManager } from '@mikro-orm/postgresql';
import { noteWrite } from '@naober/kit/audit';
import type { Events } from '@naober/kit/events';
import { erasesPeople, forgetTraces } from '@naober/kit/forget-person';
import { changes, rows } from '@naober/kit/sql';
import { forgetElsewhere } from './forget-elsewhere.ts';
import { releasePlacesJob } from './release-places.job.ts';

/** Who looked at a credential, and to whom it was shown, goes along with it. */
const tablesOfHers = [
  'work_interval',
  'home_roster_heard',
  'working_time_profile',
  'credential',
  'arrival_card_reading',
  'side_work_objection',
  'combination_job',
  'department_feedback',
  'professional_feedback',
  'hours_deputy',
];

/**
 * Empties what was written about her, and keeps her from signing up: her row is the lock of all that she decides. What
 * she holds is given back by a job, shift by shift, under the locks that this takes.
 */
async function erasePerson(tx: EntityManager, personId: string, events: Events): Promise<void> {
  await changes(tx, 'update borrowed_professional set is_erased = true where id = ?', [personId]);
  const written = await rows<{ word: string }>(
    tx,
    `select decline_note as word from sign_up where professional_id = ? and decline_note is not null
     union select override_reason from sign_up where professional_id = ? and override_reason is not null
     union select approval_reason from shift_swap where ? in (holder_id, taker_id) and approval_reason is not null
     union select cancel_note from open_shift where cancel_note is not null and ${isOfHers}
     union select file_name from roster_import where requested_by = ?
     union select refuse_note from credential where professional_id = ? and refuse_note is not null
     union select number from credential where professional_id = ? and number is not null
     union select text from department_feedback where professional_id = ? and text is not null
     union select text from professional_feedback where professional_id = ?`,
    Array(10).fill(personId),
  );
  await changes(
    tx,
    `update sign_up set decline_note = null, override_reason = null
     where professional_id = ? and (decline_note is not null or override_reason is not null)`,
    [personId],
  );
  // Why a shift was called off, by her or when she was to work it; who else was, finds the reason without words.
  await changes(tx, `update open_shift set cancel_note = null where cancel_note is not null and ${isOfHers}`, [
    personId,
    personId,
  ]);
  await changes(tx, `update shift_swap set approval_reason = null where ? in (holder_id, taker_id)`, [personId]);
  await changes(
    tx,
    `update roster_import set file_name = 'gewist', row_errors = '[]', content = null, preview = '[]', headers = '{}' where requested_by = ?`,
    [personId],
  );
  for (const table of tablesOfHers) await changes(tx, `delete from ${table} where professional_id = ?`, [personId]);
  await changes(tx, 'update professional_feedback set written_by = null where written_by = ?', [personId]);
  const elsewhere = await forgetElsewhere(tx, personId, events);
  await forgetTraces(tx, 'exchange', personId, [...written.map(({ word }) => word), ...elsewhere]);
  noteWrite('Professional', personId, personId);
  await events.enqueue(tx, releasePlacesJob, { personId }, { keptSeconds: 60 });
}

/** Twice her id. */
const isOfHers = `(cancelled_by = ? or exists (select from sign_up where shift_id = open_shift.id and professional_id = ?))`;

export const borrowErasures = erasesPeople('governance.erasure', erasePerson);
