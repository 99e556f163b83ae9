import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { registerAddress } from '../big-register/register-address.ts';
import type { Finding } from '../eligibility/finding.rules.ts';
import { checkRegistrationJob } from './check-registration.job.ts';

/** PR-5: who signs up on an answer that is too old, is looked up at once, when the transaction is over. */
export async function lookUpAgain(events: Events, tx: EntityManager, findings: readonly Finding[]): Promise<void> {
  if (!registerAddress()) return;
  const gaps = findings.filter(({ code }) => code === 'CREDENTIAL_UNKNOWN').flatMap(one => one.missingCredentials);
  for (const { credentialId } of gaps)
    if (credentialId) await events.enqueue(tx, checkRegistrationJob, { credentialId }, { keptSeconds: 60 });
}
