import type { MikroORM } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import type { Round } from '@naober/kit/rounds';
import { backgroundFork } from '@naober/kit/row-security';
import { rows } from '@naober/kit/sql';
import { registerAddress } from '../big-register/register-address.ts';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { checkRegistrationJob } from './check-registration.job.ts';

/** PR-5: every registration daily, and once more a day before a shift. */
export const checkRegistrations: Round = { name: 'exchange.check-registrations', go: queueChecks };

/**
 * Claims what is due, so that several processes at once ask about each only once; what got no answer is due again with the next round.
 */
async function queueChecks(orm: MikroORM, events: Events, now: Date): Promise<void> {
  if (!registerAddress()) return;
  await backgroundFork(orm).transactional(async tx => {
    const parameters = await ruleParameters(tx);
    const minutesAgo = (id: string) => new Date(now.getTime() - parameterOn(parameters, id, localDateOf(now)) * 60_000);
    const beforeStart = parameterOn(parameters, 'PR-5.check-before-start', localDateOf(now));
    const due = await rows<{ id: string }>(tx, claimSql, [
      now,
      new Date(now.getTime() - halfAnHour),
      minutesAgo('PR-5.check-every'),
      now,
      new Date(now.getTime() + beforeStart * 60_000),
      beforeStart,
    ]);
    for (const { id } of due) await events.enqueue(tx, checkRegistrationJob, { credentialId: id }, { keptSeconds: 60 });
  });
}

const halfAnHour = 1_800_000;

/** Parameters: now, claimed before, checked before, now, starting before, minutes before the start. */
const claimSql = `
  update credential set check_queued_at = ?
  where kind = 'BIG_REGISTRATION' and status not in ('REFUSED', 'WITHDRAWN') and coalesce(check_queued_at < ?, true)
    and (coalesce(checked_at < ?, true) or not checked_by_register or exists (
      select from sign_up where sign_up.professional_id = credential.professional_id
        and sign_up.status in ('CONFIRMED', 'RECONFIRM_NEEDED', 'ON_HOLD') and starts_at > ? and starts_at <= ?
        and credential.checked_at < starts_at - ? * interval '1 minute'))
  returning id`;
