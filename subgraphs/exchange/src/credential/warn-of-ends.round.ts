import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import { messageDue } from '@naober/kit/message-due';
import type { Round } from '@naober/kit/rounds';
import { backgroundFork } from '@naober/kit/row-security';
import { changes, rows } from '@naober/kit/sql';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import type { CredentialKind } from './credential-kind.rules.ts';
import type { Credential } from './credential.entity.ts';
import { firstWarning, warningOf } from './warning.rules.ts';

/** Tells people that something of theirs ends: in time, again, and on its last day. */
export const warnOfEnds: Round = { name: 'exchange.warn-of-ends', go: warn };

interface Ending {
  readonly id: string;
  readonly kind: CredentialKind;
  readonly professional_id: string;
  readonly region_id: string;
  readonly valid_until: string;
}

/** Each warning is a row that can be there once: whoever comes second, on whatever process, says nothing. */
async function warn(orm: MikroORM, events: Events, now: Date): Promise<void> {
  const today = localDateOf(now);
  await backgroundFork(orm).transactional(async tx => {
    const parameters = await ruleParameters(tx);
    const ending = await rows<Ending>(tx, endingSql, [today, today, firstWarning(parameters, today)]);
    for (const one of ending) {
      const warning = warningOf(one.kind, one.valid_until, today, parameters);
      if (warning !== null && (await isNew(tx, one, warning.threshold, now)))
        await sayItEnds(events, tx, told(one), warning.days);
    }
  });
}

const isNew = async (tx: EntityManager, { id, valid_until }: Ending, threshold: number, now: Date): Promise<boolean> =>
  (await changes(
    tx,
    'insert into credential_warning (credential_id, valid_until, days, said_at) values (?, ?, ?, ?) on conflict do nothing',
    [id, valid_until, threshold, now],
  )) > 0;

const told = ({ id, kind, professional_id, region_id, valid_until }: Ending) => ({
  id,
  kind,
  professionalId: professional_id,
  regionId: region_id,
  validUntil: valid_until,
});

/** Tells the person that something of hers ends; `days` is less than 0 once it has. */
export function sayItEnds(
  events: Events,
  tx: EntityManager,
  one: Pick<Credential, 'id' | 'kind' | 'professionalId' | 'regionId' | 'validUntil'>,
  days: number,
): Promise<void> {
  return messageDue(events, tx, 'exchange', {
    kind: days < 0 ? 'CREDENTIAL_EXPIRED' : 'CREDENTIAL_EXPIRES',
    recipientId: one.professionalId,
    regionId: one.regionId,
    subject: { type: 'Credential', id: one.id },
    facts: { kindOfCredential: one.kind, expiresOn: one.validUntil, days },
  });
}

/** Of a credential `one`: nothing newer of the same person says the same for longer. */
export const nothingNewerSql = `not exists (
  select from credential newer where newer.professional_id = one.professional_id and newer.kind = one.kind
    and newer.about is not distinct from one.about and newer.status = 'VERIFIED'
    and coalesce(newer.valid_until, 'infinity') > one.valid_until)`;

/** Those that count and end. Parameters: today, today, days ahead. */
const endingSql = `
  select id, kind, professional_id, region_id, valid_until::text from credential one
  where status in ('VERIFIED', 'RESTRICTED') and valid_until >= ?::date - 7 and valid_until <= ?::date + ?::int
    and ${nothingNewerSql}
  order by id`;
