import type { EntityManager } from '@mikro-orm/postgresql';
import { changes, rows } from '@naober/kit/sql';

/** What is hers alone goes; `?` is her id. */
const hers = [
  'delete from participation_preference where professional_id = ?',
  'delete from availability_slot where professional_id = ?',
  'delete from saved_filter where professional_id = ?',
  'update pool_membership set left_at = now() where professional_id = ? and left_at is null',
  // What she accepted and what is still to come is open again for others.
  `update consultation_request set status = 'OPEN', accepted_by = null, accepted_at = null
   where accepted_by = ? and status = 'ACCEPTED' and starts_at > now()`,
  // What she asked for waits for nobody any more: nobody would hear of an answer.
  `update consultation_request set status = 'WITHDRAWN', closed_at = now()
   where asked_by = ? and status in ('OPEN', 'ACCEPTED') and ends_at > now()`,
  `update consultation_request set subject = '', asked_by = null where asked_by = ?`,
];

/** She leaves every pool, offers no time and wishes nothing; gives the words that she wrote and that are emptied. */
export async function forgetPools(tx: EntityManager, personId: string): Promise<string[]> {
  const written = await rows<{ word: string }>(
    tx,
    `select subject as word from consultation_request where asked_by = ? and subject <> ''
     union select name from saved_filter where professional_id = ?`,
    [personId, personId],
  );
  for (const text of hers) await changes(tx, text, [personId]);
  return written.map(({ word }) => word);
}
