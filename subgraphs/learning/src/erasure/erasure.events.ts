import type { EntityManager } from '@mikro-orm/postgresql';
import { noteWrite } from '@naober/kit/audit';
import { erasesPeople, forgetTraces } from '@naober/kit/forget-person';
import { changes, rows } from '@naober/kit/sql';
import { lockProfessionals } from '../epa-entrustment/lock-professionals.ts';

/** Empties what was written about her; what she was trusted with stays under her id. */
async function erasePerson(tx: EntityManager, personId: string): Promise<void> {
  await lockProfessionals(tx, [personId]);
  const written = await rows<{ word: string }>(
    tx,
    'select revoke_reason as word from epa_entrustment where professional_id = ? and revoke_reason is not null',
    [personId],
  );
  await changes(
    tx,
    'update epa_entrustment set revoke_reason = null where professional_id = ? and revoke_reason is not null',
    [personId],
  );
  noteWrite('Professional', personId, personId);
  await forgetTraces(
    tx,
    'learning',
    personId,
    written.map(({ word }) => word),
  );
}

export const borrowErasures = erasesPeople('governance.erasure', erasePerson);
