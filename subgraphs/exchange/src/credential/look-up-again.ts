import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { registerAddress } from '../big-register/register-address.ts';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { checkRegistrationJob } from './check-registration.job.ts';

/**
 * PR-5: who signs up is looked up when the transaction is over, unless the register said so within the hour. What it
 * says then brings her sign-up on hold, or clears what was too old to count.
 */
export async function lookUpAgain(events: Events, tx: EntityManager, professionalId: string, now: Date): Promise<void> {
  if (!registerAddress()) return;
  const minutes = parameterOn(await ruleParameters(tx), 'PR-5.check-on-sign-up', localDateOf(now));
  const due = await rows<{ id: string }>(
    tx,
    `select id from credential where professional_id = ? and kind = 'BIG_REGISTRATION' and number is not null
       and status not in ('REFUSED', 'WITHDRAWN') and coalesce(checked_at <= ? or not checked_by_register, true)`,
    [professionalId, new Date(now.getTime() - minutes * 60_000)],
  );
  for (const { id } of due) await events.enqueue(tx, checkRegistrationJob, { credentialId: id }, { keptSeconds: 60 });
}
