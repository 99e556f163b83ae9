import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { withAudit, type Audit } from './audit.ts';
import type { Events } from './events.ts';
import { forgetOldAnswers } from './idempotency.ts';
import { localDateOf } from './local-time.ts';
import { backgroundFork } from './row-security.ts';
import { changes, rows } from './sql.ts';

/** How one type of record is forgotten once it was kept long enough. */
export interface Retention {
  /** As `retention_rule` names it, such as `SESSION`. */
  readonly record: string;
  /** Forgets what is older than `before`; returns how much that was. */
  readonly forget: (em: EntityManager, before: Date) => Promise<number>;
}

/** Forgets by statements, each with one `?` for the moment before which it forgets. */
export const rowsBefore = (record: string, ...statements: string[]): Retention => ({
  record,
  forget: async (em, before) => {
    let forgotten = 0;
    for (const text of statements) forgotten += await changes(em, text, [before]);
    return forgotten;
  },
});

/** For how long a type of record is kept, on which days that holds, and who says so. */
export interface RetentionRule {
  readonly record: string;
  readonly days: number;
  readonly validFrom: string;
  /** Last day; null while no end is known. */
  readonly validUntil: string | null;
  readonly source: string;
}

/** The rules, which migrations fill and the running subgraph reads; and when each was carried out, and on how much. */
export const retentionTables = (schema: string) => `
  create table if not exists ${schema}.retention_rule (
    record text not null check (record ~ '^[A-Z_]+$'),
    days integer not null check (days >= 0),
    valid_from date not null,
    valid_until date check (valid_until >= valid_from),
    source text not null check (source <> ''),
    primary key (record, valid_from),
    constraint retention_rule_one_a_day exclude using gist (record with =, daterange(valid_from, valid_until, '[]') with &&)
  );
  create table if not exists ${schema}.retention_run (
    record text not null, ran_on date not null, before timestamptz not null, forgotten integer, primary key (record, ran_on)
  );
  insert into ${schema}.retention_rule (record, days, valid_from, source)
    select 'IDEMPOTENT_ANSWER', 7, '2026-01-01', 'Naober: a client that tries again does so within hours'
    where not exists (select from ${schema}.retention_rule where record = 'IDEMPOTENT_ANSWER')`;

const answers: Retention = { record: 'IDEMPOTENT_ANSWER', forget: forgetOldAnswers };

export interface ForgettingContext {
  readonly orm: MikroORM;
  readonly now: Date;
  readonly audit: Audit;
  readonly log: Logger;
}

/**
 * Forgets what was kept long enough, each type of record once a calendar day over all processes. One that fails holds
 * up no other, and is tried again when this is called again. Returns how much was forgotten of what was due.
 */
export async function forgetWhatIsDue(
  retention: readonly Retention[],
  context: ForgettingContext,
): Promise<Record<string, number>> {
  const done: Record<string, number> = {};
  for (const one of [...retention, answers]) {
    try {
      const forgotten = await withAudit(context.audit, () => forgetOnceADay(one, context));
      if (forgotten !== null) done[one.record] = forgotten;
    } catch (error) {
      context.log.error({ err: error, record: one.record }, 'forgetting failed');
    }
  }
  return done;
}

/** Null when it was done today. Who comes second waits for who came first: the day's row is the lock. */
const forgetOnceADay = ({ record, forget }: Retention, { orm, now, audit, log }: ForgettingContext) =>
  backgroundFork(orm).transactional(async tx => {
    const today = localDateOf(now);
    const before = new Date(now.getTime() - (await daysKept(tx, record, now)) * 86_400_000);
    const isDue = await changes(
      tx,
      'insert into retention_run (record, ran_on, before) values (?, ?, ?) on conflict do nothing',
      [record, today, before],
    );
    if (!isDue) return null;
    const forgotten = await forget(tx, before);
    await changes(tx, 'update retention_run set forgotten = ? where record = ? and ran_on = ?', [
      forgotten,
      record,
      today,
    ]);
    if (forgotten > 0) audit.wrote('RetentionRun', `${record} ${today}`, null);
    log.info({ record, before, forgotten }, 'forgotten');
    return forgotten;
  });

/** How many days a type of record is kept by the rule in force. */
export async function daysKept(em: EntityManager, record: string, now: Date): Promise<number> {
  const day = localDateOf(now);
  const rule = (await rulesOf(em)).find(one => one.record === record && holdsOn(one, day));
  if (!rule) throw new Error(`No rule says how long ${record} is kept on ${day}.`);
  return rule.days;
}

const holdsOn = ({ validFrom, validUntil }: RetentionRule, day: string): boolean =>
  validFrom <= day && (validUntil === null || day <= validUntil);

/** All rules of this subgraph, past and coming ones as well, by record and first day. */
export function rulesOf(em: EntityManager): Promise<RetentionRule[]> {
  return rows(
    em,
    `select record, days, valid_from as "validFrom", valid_until as "validUntil", source from retention_rule
     order by record, valid_from`,
  );
}

export const rulesTopicOf = (subgraph: string) => `${subgraph}.retention-rule`;

/** Tells neighbours all rules as one fact. Its version is the moment of reading: who reads later has read newer ones. */
export const tellRules = (orm: MikroORM, subgraph: string, events: Events, now: Date): Promise<void> =>
  backgroundFork(orm).transactional(async tx => {
    const rules = await rulesOf(tx);
    await events.send(tx, rulesTopicOf(subgraph), { id: subgraph, version: now.getTime(), state: { rules } });
  });
