import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Migration } from '@mikro-orm/migrations';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { Note } from '../testing/notes/note.entity.ts';
import { askAs } from '../testing/notes/notes-and-shelf.ts';
import { aNote, notes } from '../testing/notes/notes.ts';
import { shelf } from '../testing/notes/shelf.ts';
import { testDatabase, type TestDatabase } from '../testing/database.ts';
import { platformFork } from './row-security.ts';
import { Subgraph } from './serve.ts';
import type { SubgraphDefinition } from './subgraph.ts';

class Migration0002Rules extends Migration {
  override up(): void {
    this.addSql(`insert into retention_rule (record, days, valid_from, valid_until, source) values
      ('NOTE', 30, '2026-01-01', '2026-03-09', 'us'),
      ('NOTE', 10, '2026-03-10', null, 'us, stricter'),
      ('STONE', 1, '2026-01-01', null, 'us')`);
  }
}

const forgetful: SubgraphDefinition = {
  ...notes,
  migrations: [...notes.migrations, { name: '0002-rules', class: Migration0002Rules }],
  retention: [
    { record: 'STONE', forget: () => Promise.reject(new Error('stones stay')) },
    { record: 'NOTE', forget: (em, before) => em.nativeDelete(Note, { writtenAt: { $lt: before } }) },
  ],
};
/** Neighbours that keep the log and the rules, and never run: what they are told waits for them. */
const archive = { ...shelf(), name: 'archive', borrows: [{ topic: 'notes.audit', apply: async () => {} }] };
const office = { ...shelf(), name: 'office', borrows: [{ topic: 'notes.retention-rule', apply: async () => {} }] };

let database: TestDatabase;
let processes: Subgraph[];
let now = new Date('2026-03-09T12:00:00Z');
const logged: Record<string, unknown>[] = [];
const log = pino(
  { level: 'info' },
  new Writable({ write: (line, _encoding, done) => (logged.push(JSON.parse(String(line))), done()) }),
);

beforeAll(async () => {
  database = await testDatabase([forgetful, archive, office]);
  const open = () => Subgraph.open(forgetful, { databaseUrl: database.urls['notes']!, log, now: () => now });
  processes = [await open(), await open()];
});
afterAll(async () => {
  await Promise.all(processes.map(one => one.close()));
  await database.drop();
});
beforeEach(async () => {
  logged.length = 0;
  await admin(`delete from notes.retention_run; delete from notes.note; delete from notes_events.job`);
});

const admin = <Row>(sql: string) => askAs<Row>(database.adminUrl, sql);
const forget = () => processes[0]!.forget();
const write = (...times: string[]) =>
  platformFork(processes[0]!.orm).transactional(async tx => {
    for (const at of times) aNote(tx, { text: at, writtenAt: new Date(at) });
  });
const kept = async () =>
  (await admin<{ text: string }>('select text from notes.note order by text')).map(({ text }) => text);

test.each([
  ['on the last day of a rule', '2026-03-09T22:59:00Z', '2026-02-07T22:59:00.000Z', '2026-02-07T22:58:59.999Z'],
  ['on the first day of the next', '2026-03-09T23:00:00Z', '2026-02-27T23:00:00.000Z', '2026-02-27T22:59:59.999Z'],
])(
  '%s what is exactly as old as it allows is kept, and what is a millisecond older goes',
  async (_when, at, stays, goes) => {
    now = new Date(at);
    await write(stays, goes);
    expect(await forget()).toEqual({ NOTE: 1, IDEMPOTENT_ANSWER: 0 });
    expect(await kept()).toEqual([stays]);
  },
);

test('one record that fails holds up no other, and is tried again with the next look', async () => {
  await write('2025-01-01T00:00:00Z');
  expect(await forget()).toEqual({ NOTE: 1, IDEMPOTENT_ANSWER: 0 });
  await write('2025-01-01T00:00:00Z');
  expect(await forget()).toEqual({});
  expect(await kept()).toEqual(['2025-01-01T00:00:00Z']);
  const failed = logged.filter(({ msg }) => msg === 'forgetting failed');
  expect(failed.map(({ record, err }) => [record, (err as { message: string }).message])).toEqual([
    ['STONE', 'stones stay'],
    ['STONE', 'stones stay'],
  ]);
});

test('what is left is forgotten the next day', async () => {
  now = new Date('2026-03-20T22:59:59Z');
  await forget();
  await write('2025-01-01T00:00:00Z');
  expect(await forget()).toEqual({});
  now = new Date('2026-03-20T23:00:00Z');
  expect(await forget()).toEqual({ NOTE: 1, IDEMPOTENT_ANSWER: 0 });
});

test('twenty at once over two processes forget once', async () => {
  await write('2025-01-01T00:00:00Z', '2025-01-02T00:00:00Z');
  const counts = await Promise.all(Array.from({ length: 20 }, (_, index) => processes[index % 2]!.forget()));
  expect(counts.flatMap(one => Object.entries(one)).toSorted()).toEqual([
    ['IDEMPOTENT_ANSWER', 0],
    ['NOTE', 2],
  ]);
});

test("how much was forgotten is counted, logged and noted as the platform's", async () => {
  now = new Date('2026-03-12T12:00:00Z');
  await write('2025-01-01T00:00:00Z', '2025-01-02T00:00:00Z');
  await forget();
  expect(
    await admin('select record, ran_on::text, before, forgotten from notes.retention_run order by record'),
  ).toEqual([
    { record: 'IDEMPOTENT_ANSWER', ran_on: '2026-03-12', before: new Date('2026-03-05T12:00:00Z'), forgotten: 0 },
    { record: 'NOTE', ran_on: '2026-03-12', before: new Date('2026-03-02T12:00:00Z'), forgotten: 2 },
  ]);
  expect(
    logged.filter(({ msg }) => msg === 'forgotten').map(({ record, before, forgotten }) => [record, before, forgotten]),
  ).toEqual([
    ['NOTE', '2026-03-02T12:00:00.000Z', 2],
    ['IDEMPOTENT_ANSWER', '2026-03-05T12:00:00.000Z', 0],
  ]);
  const [sent, ...more] = await admin<{ data: { state: { actor: object; entries: object[] } } }>(
    `select data from notes_events.job where name = 'notes.audit/archive' and data->'state'->'entries'->0->>'action' = 'notes.retention'`,
  );
  expect(more).toEqual([]);
  expect(sent!.data.state).toMatchObject({
    actor: { client: 'system', personId: null },
    entries: [{ kind: 'WRITE', recordType: 'RetentionRun', recordId: 'NOTE 2026-03-12', subjectId: null }],
  });
});

test('a record that no rule holds for today stays, and the log says so', async () => {
  now = new Date('2025-12-31T12:00:00Z');
  await write('2020-01-01T00:00:00Z');
  expect(await forget()).toEqual({});
  expect(await kept()).toHaveLength(1);
  expect(logged.map(({ err }) => (err as { message: string }).message)).toContain(
    'No rule says how long NOTE is kept on 2025-12-31.',
  );
});

test('there are no two rules for one record on one day', async () => {
  await expect(
    admin(`insert into notes.retention_rule (record, days, valid_from, source) values ('NOTE', 5, '2027-01-01', 'us')`),
  ).rejects.toThrow('retention_rule_one_a_day');
  await expect(
    admin(
      `insert into notes.retention_rule (record, days, valid_from, valid_until, source) values ('NOTE', 5, '2025-12-01', '2026-01-01', 'us')`,
    ),
  ).rejects.toThrow('retention_rule_one_a_day');
});

test('the running subgraph reads the rules, and cannot change them', async () => {
  const own = (sql: string) => askAs<object>(database.urls['notes']!, sql);
  expect(await own(`select days from retention_rule where record = 'STONE'`)).toEqual([{ days: 1 }]);
  for (const sql of [
    `insert into retention_rule values ('OTHER', 0, '2026-01-01', null, 'me')`,
    'update retention_rule set days = 0',
    'delete from retention_rule',
  ])
    await expect(own(sql)).rejects.toThrow('permission denied for table retention_rule');
});

test('who starts tells neighbours all its rules', async () => {
  now = new Date('2026-03-10T12:00:00Z');
  await (await Subgraph.open(forgetful, { databaseUrl: database.urls['notes']!, log, now: () => now })).close();
  const told = await admin<{ data: object }>(
    `select data from notes_events.job where name = 'notes.retention-rule/office'`,
  );
  const rule = (record: string, days: number, validFrom: string, validUntil: string | null, source: string) => ({
    record,
    days,
    validFrom,
    validUntil,
    source,
  });
  const rules = [
    rule('IDEMPOTENT_ANSWER', 7, '2026-01-01', null, 'Naober: a client that tries again does so within hours'),
    rule('NOTE', 30, '2026-01-01', '2026-03-09', 'us'),
    rule('NOTE', 10, '2026-03-10', null, 'us, stricter'),
    rule('STONE', 1, '2026-01-01', null, 'us'),
  ];
  expect(told).toEqual([{ data: { id: 'notes', version: now.getTime(), state: { rules } } }]);
});
