import type { EntityManager } from '@mikro-orm/postgresql';
import { noteWrite } from '@naober/kit/audit';
import type { Events } from '@naober/kit/events';
import { erasesPeople, forgetTraces } from '@naober/kit/forget-person';
import { changes, rows } from '@naober/kit/sql';
import { releasePlacesJob } from './release-places.job.ts';

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
     union select file_name from roster_import where requested_by = ?`,
    [personId, personId, personId],
  );
  await changes(
    tx,
    `update sign_up set decline_note = null, override_reason = null
     where professional_id = ? and (decline_note is not null or override_reason is not null)`,
    [personId],
  );
  await changes(
    tx,
    `update roster_import set file_name = 'gewist', row_errors = '[]', content = null, preview = '[]', headers = '{}' where requested_by = ?`,
    [personId],
  );
  await forgetTraces(
    tx,
    'exchange',
    personId,
    written.map(({ word }) => word),
  );
  noteWrite('Professional', personId, personId);
  await events.enqueue(tx, releasePlacesJob, { personId }, 60);
}

export const borrowErasures = erasesPeople('governance.erasure', erasePerson);
