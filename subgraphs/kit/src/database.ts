import { createHmac } from 'node:crypto';
import { MikroORM } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import type { EventSubscriber } from '@mikro-orm/core';
import pg from 'pg';
import { installEvents } from './event-queues.ts';
import { idempotencyTable } from './idempotency.ts';
import { giveBackLostConnections } from './lost-connections.ts';
import { traceStatements } from './traced-statements.ts';
import { statementMilliseconds } from './patience.ts';
import { borrowedFeedTable } from './pulse.ts';
import { retentionTables } from './retention.ts';
import { installPolicies, installQuestions } from './row-security.ts';
import type { SubgraphDefinition } from './subgraph.ts';

/** The database holds migrations that this code does not know. */
export class DatabaseIsNewer extends Error {
  constructor(subgraph: string, migration: string) {
    super(`The database is newer than this code: ${subgraph} has already been migrated to ${migration}.`);
  }
}

/**
 * Brings the database to the state that this code needs: per subgraph a schema, a runtime role that owns
 * nothing, its tables and its events. Safe to repeat and to run twice at once.
 *
 * @param adminUrl a role that may create schemas and roles
 * @returns per subgraph name the connection URL of its runtime role
 * @throws DatabaseIsNewer when the database was migrated by newer code; nothing is changed then
 */
export async function provisionDatabase(
  adminUrl: string,
  definitions: readonly SubgraphDefinition[],
): Promise<Record<string, string>> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`select pg_advisory_lock(hashtext('naober provision'))`);
    for (const definition of definitions) await refuseNewer(admin, definition);
    for (const definition of definitions) await prepareSchema(admin, adminUrl, definition);
    for (const definition of definitions) await migrate(admin, adminUrl, definition);
    await installEvents(admin, adminUrl, definitions);
    for (const definition of definitions) await grantTables(admin, definition);
  } finally {
    await admin.end();
  }
  return Object.fromEntries(definitions.map(({ name }) => [name, runtimeUrl(adminUrl, name)]));
}

export const roleOf = (name: string) => `naober_${name}`;

/** What those alone know who may administer the database; empty where it asks nobody for a password. */
export const adminSecretOf = (adminUrl: string): string =>
  new URL(adminUrl).password || process.env['PGPASSWORD'] || '';

/** The runtime role's password follows from the admin's: every process knows it, no file keeps it. */
function runtimeUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  const secret = adminSecretOf(adminUrl);
  url.username = roleOf(name);
  url.password = secret && createHmac('sha256', secret).update(roleOf(name)).digest('base64url');
  return url.toString();
}

async function refuseNewer(admin: pg.Client, { name, migrations }: SubgraphDefinition): Promise<void> {
  const {
    rows: [found],
  } = await admin.query(`select to_regclass('${name}.migrations') is not null as migrated`);
  if (!found.migrated) return;
  const known = migrations.map(one => one.name);
  const {
    rows: [unknown],
  } = await admin.query(`select name from ${name}.migrations where name <> all($1) order by name limit 1`, [known]);
  if (unknown) throw new DatabaseIsNewer(name, unknown.name);
}

async function prepareSchema(admin: pg.Client, adminUrl: string, { name }: SubgraphDefinition): Promise<void> {
  await prepareRole(admin, adminUrl, name, `set statement_timeout = ${statementMilliseconds}`);
  await admin.query(`create schema if not exists ${name}`);
  await admin.query(`create extension if not exists btree_gist schema public`);
  await admin.query(`grant usage on schema ${name} to ${roleOf(name)}`);
  await admin.query(idempotencyTable(name));
  await admin.query(borrowedFeedTable(name));
  await admin.query(retentionTables(name));
  await installQuestions(admin, name);
}

/** Roles belong to the whole server: another of its databases may be provisioned at this moment, so try again. */
async function prepareRole(admin: pg.Client, adminUrl: string, name: string, ...settings: string[]): Promise<void> {
  const role = roleOf(name);
  const { password } = new URL(runtimeUrl(adminUrl, name));
  for (let tries = 1; ; tries++) {
    try {
      const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
      if (!rowCount) await admin.query(`create role ${role} login nosuperuser nobypassrls`);
      await admin.query(`alter role ${role} password ${password ? `'${password}'` : 'null'}`);
      for (const setting of [`set search_path = ${name}`, ...settings])
        await admin.query(`alter role ${role} ${setting}`);
      return;
    } catch (error) {
      if (tries === 20 || !/concurrently|already exists|duplicate key/.test(String(error))) throw error;
    }
  }
}

async function migrate(admin: pg.Client, adminUrl: string, definition: SubgraphDefinition): Promise<void> {
  const orm = await openOrm(definition, adminUrl, []);
  try {
    await orm.migrator.up({ schema: definition.name });
    await installPolicies(admin, orm, definition.name);
  } finally {
    await orm.close();
  }
}

async function grantTables(admin: pg.Client, { name, appendOnly = [] }: SubgraphDefinition): Promise<void> {
  const role = roleOf(name);
  const statements = [
    `grant select, insert, update, delete on all tables in schema ${name} to ${role}`,
    `revoke all on ${name}.migrations from ${role}`,
    `revoke insert, update, delete on ${name}.retention_rule from ${role}`,
    `do $$ begin if to_regclass('${name}.rule_parameter') is not null then
       revoke insert, update, delete on ${name}.rule_parameter from ${role}; end if; end $$`,
    ...appendOnly.map(table => `revoke update, delete on ${name}.${table} from ${role}`),
  ];
  await admin.query(statements.join(';')); // one transaction: at no moment may the role do more
}

/** The subgraph's entities on its own schema; relations load in batches within one fork. */
export async function openOrm(
  { name, entities, migrations }: SubgraphDefinition,
  clientUrl: string,
  subscribers: EventSubscriber[],
  onQuery?: (sql: string) => void,
): Promise<MikroORM> {
  const orm = await MikroORM.init({
    clientUrl,
    schema: name,
    entities: [...entities],
    subscribers,
    extensions: [Migrator],
    dataloader: true,
    ensureDatabase: false,
    pool: { min: 0, max: 10 },
    forceUtcTimezone: true,
    migrations: {
      tableName: 'migrations',
      schema: name,
      migrationsList: [...migrations],
      snapshot: false,
      silent: true,
    } as never,
    ...(onQuery && { debug: ['query'] as never, colors: false, logger: onQuery }),
  });
  const pool = await orm.em.getConnection().getNativeClient();
  giveBackLostConnections(pool);
  traceStatements(pool);
  return orm;
}

/**
 * The same for a process that is no subgraph and needs a few tables of its own. `tables` are statements that may be
 * repeated. Returns the connection URL of its runtime role.
 */
export async function provisionStore(adminUrl: string, name: string, tables: readonly string[]): Promise<string> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`select pg_advisory_lock(hashtext('naober provision'))`);
    await prepareRole(admin, adminUrl, name);
    const role = roleOf(name);
    const statements = [
      `create schema if not exists ${name}`,
      `grant usage on schema ${name} to ${role}`,
      `set local search_path = ${name}`,
      ...tables,
      `grant select, insert, update, delete on all tables in schema ${name} to ${role}`,
    ];
    await admin.query(statements.join(';'));
  } finally {
    await admin.end();
  }
  return runtimeUrl(adminUrl, name);
}
