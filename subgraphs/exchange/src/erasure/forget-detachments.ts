import type { EntityManager } from '@mikro-orm/postgresql';
import { changes, rows } from '@naober/kit/sql';

const refusedOfHer =
  'exists (select from detachment_agreement one where one.id = detachment_id and one.professional_id = ?)';

/**
 * Of agreements about her the words go: text, name, notes, PDF, and of what was refused the same. That there was one, of
 * which days, and the hashes that were signed stay as fiscal records: who keeps a copy of the text proves by the hash
 * that it is the one. What she wrote as signer of a member loses her name. Gives the words that were removed.
 */
export async function forgetDetachments(tx: EntityManager, personId: string): Promise<string[]> {
  const written = await writtenAbout(tx, personId);
  await changes(
    tx,
    `update detachment_party set signed_name = null where signed_name is not null and (
       detachment_id in (select id from detachment_agreement where professional_id = ?) or exists (
       select from detachment_signature given where given.detachment_id = detachment_party.detachment_id
         and given.party = detachment_party.party and given.signed_by = ?))`,
    [personId, personId],
  );
  await changes(
    tx,
    `delete from detachment_document where detachment_id in (select id from detachment_agreement where professional_id = ?)`,
    [personId],
  );
  // What nobody signed yet is not signed any more; what runs is over by the end of her employment.
  await changes(
    tx,
    `update detachment_agreement set text = null, professional_name = null, end_note = null, refusal_note = null,
       cost_annex = null, version = version + 1,
       status = case when signed_at is null and status in ('DRAFT', 'PENDING_SIGNATURES') then 'TERMINATED' else status end
     where professional_id = ?`,
    [personId],
  );
  await changes(tx, `update detachment_refusal set text = null, note = null, cost_annex = null where ${refusedOfHer}`, [
    personId,
  ]);
  await changes(tx, 'update detachment_refusal set refused_by = null, note = null where refused_by = ?', [personId]);
  await changes(tx, 'update detachment_agreement set drafted_by = null where drafted_by = ?', [personId]);
  await changes(tx, 'update detachment_party set person_id = null where person_id = ?', [personId]);
  await changes(tx, 'update lending_record set recorded_by = null where recorded_by = ?', [personId]);
  await changes(tx, 'delete from borrowed_role_grant where professional_id = ?', [personId]);
  return written;
}

async function writtenAbout(tx: EntityManager, personId: string): Promise<string[]> {
  const found = await rows<{ word: string }>(
    tx,
    `select unnest(array[text, professional_name, end_note, refusal_note, cost_annex]) as word
     from detachment_agreement where professional_id = ?
     union select unnest(array[text, note, cost_annex]) from detachment_refusal where ${refusedOfHer}
     union select note from detachment_refusal where refused_by = ?
     union select signed_name from detachment_party where signed_name is not null and exists (
       select from detachment_signature given where given.detachment_id = detachment_party.detachment_id
         and given.party = detachment_party.party and given.signed_by = ?)`,
    [personId, personId, personId, personId],
  );
  return found.map(({ word }) => word).filter(word => word !== null && word !== '');
}
