import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { provisionDatabase } from '../src/database.ts';
import type { SubgraphDefinition } from '../src/subgraph.ts';

export interface TestDatabase {
  /** As a role that owns everything: for what a test must do behind the runtime role's back. */
  readonly adminUrl: string;
  /** Per subgraph the connection URL of its runtime role. */
  readonly urls: Readonly<Record<string, string>>;
  drop(): Promise<void>;
}

/** What a template holds beside its tables. */
export interface Preparation {
  readonly name: string;
  readonly run: (adminUrl: string) => Promise<void>;
}

/** An own, migrated database, cloned from a template that the first caller of the run prepares. */
export async function testDatabase(
  definitions: readonly SubgraphDefinition[],
  preparation?: Preparation,
): Promise<TestDatabase> {
  const server = process.env['NAOBER_TEST_SERVER'];
  if (!server) throw new Error('Run the tests by `npm test`: it starts PostgreSQL.');
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  const template = templateName(definitions, preparation?.name ?? '');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  try {
    // One at a time over all workers: runtime roles belong to the server, not to a database.
    await admin.query(`select pg_advisory_lock(hashtext('naober test template'))`);
    await prepareTemplate(admin, server, template, definitions, preparation);
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
  } finally {
    await admin.end();
  }
  const urlsOf = (database: string, urls: Record<string, string>) =>
    Object.fromEntries(Object.entries(urls).map(([key, url]) => [key, withDatabase(url, database)]));
  return {
    adminUrl: withDatabase(server, name),
    urls: urlsOf(name, runtimeUrls.get(template)!),
    drop: () => dropDatabase(server, name),
  };
}

const runtimeUrls = new Map<string, Record<string, string>>();

async function prepareTemplate(
  admin: pg.Client,
  server: string,
  template: string,
  definitions: readonly SubgraphDefinition[],
  preparation: Preparation | undefined,
): Promise<void> {
  if (runtimeUrls.has(template)) return;
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
  if (!rowCount) await admin.query(`create database ${template}`);
  runtimeUrls.set(template, await provisionDatabase(withDatabase(server, template), definitions));
  if (!rowCount) await preparation?.run(withDatabase(server, template));
}

function templateName(definitions: readonly SubgraphDefinition[], preparation: string): string {
  const content = definitions.map(({ name, migrations, borrows, jobs }) => [
    name,
    migrations.map(one => one.class.toString()),
    borrows.map(({ topic }) => topic),
    jobs.map(job => job.name),
  ]);
  return `template_${createHash('sha256')
    .update(JSON.stringify([preparation, content]))
    .digest('hex')
    .slice(0, 16)}`;
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

async function dropDatabase(server: string, name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.end();
}
