import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Migration } from '@mikro-orm/migrations';
import { askAs } from '../testing/notes/notes-and-shelf.ts';
import { notes } from '../testing/notes/notes.ts';
import { shelf } from '../testing/notes/shelf.ts';
import { DatabaseIsNewer, provisionDatabase } from './database.ts';
import type { SubgraphDefinition } from './subgraph.ts';

const server = process.env['NAOBER_TEST_SERVER']!;
const both = [notes, shelf()];
let databases: string[];
let url: string;
beforeEach(async () => {
  databases = [];
  url = await anEmptyDatabase();
});
afterEach(async () => {
  for (const name of databases) await askAs(server, `drop database ${name} with (force)`);
});

async function anEmptyDatabase(): Promise<string> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await askAs(server, `create database ${name}`);
  databases.push(name);
  const own = new URL(server);
  own.pathname = `/${name}`;
  return own.toString();
}

const tables = `select table_schema || '.' || table_name as name from information_schema.tables
  where table_schema in ('notes', 'shelf') order by 1`;
const migrated = 'select name from notes.migrations order by name';
const ours = [
  'notes.borrowed_feed',
  'notes.idempotency',
  'notes.migrations',
  'notes.note',
  'notes.notebook',
  'notes.retention_rule',
  'notes.retention_run',
  'notes.shouted',
  'shelf.borrowed_feed',
  'shelf.idempotency',
  'shelf.migrations',
  'shelf.note_copy',
  'shelf.retention_rule',
  'shelf.retention_run',
];
const names = async (at: string) => (await askAs<{ name: string }>(at, tables)).map(({ name }) => name);

class Migration0002Margin extends Migration {
  override up(): void {
    this.addSql('create table margin (width integer not null)');
  }
}

const newer: SubgraphDefinition = {
  ...notes,
  migrations: [...notes.migrations, { name: '0002-margin', class: Migration0002Margin }],
};

test('roles get the same passwords, whether the address or the environment holds that of the admin', async () => {
  const bare = new URL(url);
  bare.password = '';
  const before = process.env['PGPASSWORD'];
  process.env['PGPASSWORD'] = new URL(url).password;
  try {
    expect(await provisionDatabase(bare.toString(), both)).toEqual(await provisionDatabase(url, both));
  } finally {
    if (before === undefined) delete process.env['PGPASSWORD'];
    else process.env['PGPASSWORD'] = before;
  }
});

test('an empty database gets a schema and its tables per subgraph', async () => {
  await provisionDatabase(url, both);
  expect(await names(url)).toEqual(ours);
});

test('to provision again changes nothing and keeps what is stored', async () => {
  const first = await provisionDatabase(url, both);
  await askAs(first['notes']!, `insert into notebook values ('00000000-0000-7000-8000-000000000001', 'kept')`);
  expect(await provisionDatabase(url, both)).toEqual(first);
  expect(await askAs(first['notes']!, 'select title from notebook')).toEqual([{ title: 'kept' }]);
  expect(await askAs(url, migrated)).toEqual([{ name: '0001-notes' }]);
});

test('five at once migrate once, however slowly', async () => {
  class Slow extends Migration {
    override up(): void {
      this.addSql('select pg_sleep(0.3)');
      this.addSql('create table slow (a integer)');
    }
  }
  const slow = { ...notes, migrations: [...notes.migrations, { name: '0002-slow', class: Slow }] };
  await Promise.all(Array.from({ length: 5 }, () => provisionDatabase(url, [slow])));
  expect(await askAs(url, migrated)).toEqual([{ name: '0001-notes' }, { name: '0002-slow' }]);
});

test('two databases of one server, whose roles are the same, are provisioned at once', async () => {
  const all = [url, await anEmptyDatabase(), await anEmptyDatabase(), await anEmptyDatabase()];
  await Promise.all(all.map(one => provisionDatabase(one, both)));
  for (const one of all) expect(await names(one)).toEqual(ours);
});

test('newer code adds its migrations', async () => {
  await provisionDatabase(url, both);
  const urls = await provisionDatabase(url, [newer, shelf()]);
  expect(await askAs(url, migrated)).toEqual([{ name: '0001-notes' }, { name: '0002-margin' }]);
  expect(await askAs(urls['notes']!, 'select from margin')).toEqual([]);
});

test('older code refuses a newer database and changes nothing', async () => {
  await provisionDatabase(url, [newer]);
  const drawer = { ...shelf(), name: 'drawer' };
  const refused = provisionDatabase(url, [drawer, notes]);
  await expect(refused).rejects.toThrow(new DatabaseIsNewer('notes', '0002-margin'));
  expect(await askAs(url, `select nspname from pg_namespace where nspname like 'drawer%'`)).toEqual([]);
});

test('a migration that fails leaves nothing behind and tells why', async () => {
  class Broken extends Migration {
    override up(): void {
      this.addSql('create table half (a integer)');
      this.addSql('create table half (a integer)');
    }
  }
  const broken = { ...notes, migrations: [...notes.migrations, { name: '0002-broken', class: Broken }] };
  await expect(provisionDatabase(url, [broken])).rejects.toThrow('relation "half" already exists');
  expect((await names(url)).includes('notes.half')).toBe(false);
});

test('the runtime role owns nothing, and may nothing that a runtime role should not', async () => {
  await provisionDatabase(url, both);
  const [role] = await askAs(
    url,
    `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
    (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned from pg_roles where rolname = 'naober_notes'`,
  );
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreatedb: false,
    rolcreaterole: false,
    rolreplication: false,
    owned: 0,
  });
});

test.each([
  ['create a table', 'create table mine (a integer)', 'permission denied for schema notes'],
  ['create a table in public', 'create table public.mine (a integer)', 'permission denied for schema public'],
  ['create a schema', 'create schema mine', 'permission denied for database'],
  ['drop a table', 'drop table note', 'must be owner of table note'],
  ['change a table', 'alter table note disable row level security', 'must be owner of table note'],
  ['empty a table at once', 'truncate note', 'permission denied for table note'],
  ['see what was migrated', 'select from migrations', 'permission denied for table migrations'],
  ["read a neighbour's table", 'select from shelf.note_copy', 'permission denied for schema shelf'],
  ['become its neighbour', 'set role naober_shelf', 'permission denied to set role "naober_shelf"'],
])('the runtime role cannot %s', async (_what, sql, refusal) => {
  const urls = await provisionDatabase(url, both);
  await expect(askAs(urls['notes']!, sql)).rejects.toThrow(refusal);
});

test('the runtime role works in its own schema without naming it', async () => {
  const urls = await provisionDatabase(url, both);
  expect(await askAs(urls['notes']!, 'select count(*)::int as count from note')).toEqual([{ count: 0 }]);
});
