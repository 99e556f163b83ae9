import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { eventually } from '../testing/eventually.ts';
import { askAs } from '../testing/notes/notes-and-shelf.ts';
import { notes } from '../testing/notes/notes.ts';
import { shelf } from '../testing/notes/shelf.ts';
import { testDatabase, type TestDatabase } from '../testing/database.ts';
import { forgetParts, givePart, partTopicOf, personalTable } from './data-export.ts';
import { uuidv7 } from './ids.ts';
import { platformFork } from './row-security.ts';
import { Subgraph } from './serve.ts';
import type { SubgraphDefinition } from './subgraph.ts';

const anna = uuidv7();
const exportId = uuidv7();
const options = { log: pino({ level: 'silent' }), pollSeconds: 0.5 };
const giving = givePart('notes', 'shelf.data-export', async (em, personId) => [
  await personalTable(em, personId, 'twice', `select ?::text as once, 'then ' || ? as again`),
]);
/** Collects what notes give, and keeps nothing of it in the queue. */
const heard: object[] = [];
const collector: SubgraphDefinition = {
  ...shelf(),
  borrows: [
    { topic: partTopicOf('notes'), apply: async (_em, fact) => void heard.push(fact), isRemovedOnceHeard: true },
    { topic: 'notes.note', apply: async () => {} },
  ],
};

let database: TestDatabase;
let giver: Subgraph;
beforeAll(async () => {
  database = await testDatabase([notes, collector]);
  giver = await Subgraph.open(notes, { databaseUrl: database.urls['notes']!, ...options });
});
afterAll(async () => {
  await giver.close();
  await database.drop();
});
beforeEach(() => admin('delete from notes_events.job'));

const admin = <Row>(sql: string) => askAs<Row>(database.adminUrl, sql);
const inGiver = <T>(work: Parameters<ReturnType<typeof platformFork>['transactional']>[0]) =>
  platformFork(giver.orm).transactional(work) as Promise<T>;
const ask = (state: object) =>
  inGiver(tx => giving.apply(tx, { id: exportId, version: 1, state: { ...state } }, giver.events));
const waiting = () =>
  admin<{ name: string; state: string }>(
    `select name, state::text from notes_events.job where not data ? 'pulse' order by name, created_on`,
  );

test('a part holds what was gathered, and goes to who collects it', async () => {
  await ask({ personId: anna, wants: ['shelf', 'notes'] });
  expect(await admin(`select data, deletion_seconds from notes_events.job where not data ? 'pulse'`)).toEqual([
    {
      data: {
        id: exportId,
        version: 1,
        state: {
          subgraph: 'notes',
          personId: anna,
          tables: [{ name: 'twice', columns: ['once', 'again'], rows: [[anna, `then ${anna}`]] }],
        },
      },
      deletion_seconds: 1,
    },
  ]);
});

test('nothing is gathered for an export that wants no part of ours', async () => {
  await ask({ personId: anna, wants: ['shelf'] });
  expect(await waiting()).toEqual([]);
});

test('a part that was heard is gone from the queue', async () => {
  await ask({ personId: anna, wants: ['notes'] });
  const borrower = await Subgraph.open(collector, { databaseUrl: database.urls['shelf']!, ...options });
  try {
    await eventually(waiting, left => left.length === 0);
    expect([heard.length, await waiting(), await giver.events.dead()]).toEqual([1, [], {}]);
  } finally {
    await borrower.close();
  }
});

test('a part that nobody took is forgotten, to the millisecond', async () => {
  await ask({ personId: anna, wants: ['notes'] });
  await ask({ personId: anna, wants: ['notes'] });
  await admin(
    `update notes_events.job set created_on = '2026-03-01T12:00:00Z' where id = (select id from notes_events.job order by id limit 1)`,
  );
  const forgotten = (before: string) => inGiver<number>(tx => forgetParts('notes').forget(tx, new Date(before)));
  expect(await forgotten('2026-03-01T12:00:00.000Z')).toBe(0);
  expect(await forgotten('2026-03-01T12:00:00.001Z')).toBe(1);
  expect(await waiting()).toHaveLength(1);
});
