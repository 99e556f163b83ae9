import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../testing/database.ts';
import { askAs } from '../testing/notes/notes-and-shelf.ts';
import { notes } from '../testing/notes/notes.ts';
import { shelf } from '../testing/notes/shelf.ts';
import { provisionDatabase } from './database.ts';

const stranger = { ...shelf(), name: 'stranger', borrows: [] };
const drawer = { ...shelf(), name: 'drawer' };

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase([notes, shelf(), drawer, stranger])));
afterAll(() => database.drop());

const as =
  (name: string) =>
  <Row>(sql: string) =>
    askAs<Row>(database.urls[name]!, sql);
const admin = <Row>(sql: string) => askAs<Row>(database.adminUrl, sql);
const put = (queue: string) =>
  as('notes')(`insert into notes_events.job_common (name, data) values ('${queue}', '{}')`);

test('each borrower has a queue of its own, and each queue one for its dead', async () => {
  const queues = await admin<{ name: string }>(
    `select name from notes_events.queue where name not like '\\_\\_%' order by name`,
  );
  expect(queues.map(({ name }) => name)).toEqual([
    'notes.note/drawer',
    'notes.note/drawer/dead',
    'notes.note/shelf',
    'notes.note/shelf/dead',
    'rewrite',
    'rewrite/dead',
    'shout',
    'shout/dead',
  ]);
});

test('to provision again changes nothing of what waits', async () => {
  await put('notes.note/shelf');
  const waits = () => admin(`select id, name from notes_events.job_common order by id`);
  const before = await waits();
  await provisionDatabase(database.adminUrl, [notes, shelf(), drawer, stranger]);
  expect(await waits()).toEqual(before);
});

test('to provision again takes from nobody the right to send, not even for a moment', async () => {
  let isDone = false;
  const sending = (async () => {
    for (let sent = 0; ; sent++) {
      if (isDone) return sent;
      await put('notes.note/shelf');
    }
  })();
  for (let times = 0; times < 5; times++) {
    for (const table of ['job', 'job_common'])
      await admin(`comment on policy of_notes on notes_events.${table} is 'another one'`);
    await provisionDatabase(database.adminUrl, [notes, shelf(), drawer, stranger]);
  }
  isDone = true;
  expect(await sending).toBeGreaterThan(10);
  const policies = () => admin(`select oid from pg_policy where polname like 'of\\_%' order by oid`);
  const before = await policies();
  await provisionDatabase(database.adminUrl, [notes, shelf(), drawer, stranger]);
  expect(await policies()).toEqual(before);
});

test('a borrower sees what lies in its own queues, and in no others', async () => {
  await admin('delete from notes_events.job_common');
  for (const queue of ['notes.note/shelf', 'notes.note/shelf/dead', 'notes.note/drawer', 'shout']) await put(queue);
  const seen = `select name from notes_events.job order by name`;
  expect(await as('shelf')(seen)).toEqual([{ name: 'notes.note/shelf' }, { name: 'notes.note/shelf/dead' }]);
  expect(await as('drawer')(seen)).toEqual([{ name: 'notes.note/drawer' }]);
  expect(await as('notes')(seen)).toHaveLength(4);
});

test.each(['job', 'job_common'])("a borrower can change nothing in another's queue (%s)", async table => {
  await put('notes.note/drawer');
  expect(await as('shelf')(`delete from notes_events.${table} where name = 'notes.note/drawer' returning id`)).toEqual(
    [],
  );
  expect(
    await as('shelf')(`update notes_events.${table} set data = '{}' where name = 'notes.note/drawer' returning id`),
  ).toEqual([]);
  await expect(
    as('shelf')(`insert into notes_events.${table} (name, data) values ('notes.note/drawer', '{}')`),
  ).rejects.toThrow('row-level security');
});

test('who borrows nothing comes nowhere near', async () => {
  await expect(as('stranger')('select from notes_events.job')).rejects.toThrow(
    'permission denied for schema notes_events',
  );
});

test.each(['select from notes.note', 'select from notes.idempotency', 'select from shelf_events.job'])(
  'a neighbour cannot %s',
  async sql => {
    await expect(as('drawer')(sql)).rejects.toThrow('permission denied for schema');
  },
);
