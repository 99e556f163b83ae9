import type { EntityManager } from '@mikro-orm/postgresql';
import { changes, rows } from '@naober/kit/sql';

/** By table the columns that say who did something for a programme, or in a placement of somebody else. */
const doers: Readonly<Record<string, readonly string[]>> = {
  programme_participation: ['joined_by'],
  programme_wave: ['live_by'],
  wave_check: ['ticked_by'],
  wave_place: ['offered_by'],
  exchange_placement: ['lead_approved_by', 'host_accepted_by'],
  placement_step: ['taken_by'],
  onboarding_item: ['done_by'],
  onboarding_template: ['adopted_by'],
};

/**
 * Her wishes and placements go with all that belongs to them, and her answers; the figures of a full group name nobody and
 * stay. What she did for others stays without her. Returns the words that were written.
 */
export async function forgetPlacements(tx: EntityManager, personId: string): Promise<string[]> {
  const written = await rows<{ word: string }>(
    tx,
    `select learning as word from exchange_placement where professional_id = ? and learning is not null
     union select refuse_note from exchange_placement where professional_id = ? and refuse_note is not null
     union select end_note from exchange_placement where professional_id = ? and end_note is not null
     union select start_reason from exchange_placement where professional_id = ? and start_reason is not null
     union select text from placement_goal where professional_id = ?`,
    Array(5).fill(personId),
  );
  await changes(tx, 'delete from exchange_placement where professional_id = ?', [personId]);
  await changes(tx, 'delete from placement_evaluation where respondent_id = ?', [personId]);
  await changes(tx, 'delete from borrowed_role_grant where professional_id = ?', [personId]);
  for (const [table, columns] of Object.entries(doers))
    for (const column of columns)
      await changes(tx, `update ${table} set ${column} = null where ${column} = ?`, [personId]);
  return written.map(({ word }) => word);
}
