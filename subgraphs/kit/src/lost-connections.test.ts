import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '../testing/eventually.ts';
import { aNotebook, notes } from '../testing/notes/notes.ts';
import { askAs } from '../testing/notes/notes-and-shelf.ts';
import { aViewer, TestSubgraph } from '../testing/subgraph.ts';

let subgraph: TestSubgraph;
let notebookId: string;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(notes);
  notebookId = await subgraph.em.transactional(async tx => aNotebook(tx).id);
});
afterAll(() => subgraph.stop()); // waits for every connection

const mutation = 'mutation($input: WriteNoteInput!) { writeNote(input: $input) { note { text } } }';
const write = (restMilliseconds: number) =>
  subgraph.ask(aViewer({ personId: 'anna' }), mutation, { input: { notebookId, text: 'a', restMilliseconds } });

/** As a restart of PostgreSQL does. */
const endConnections = () =>
  askAs(
    subgraph.database.adminUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where usename = 'naober_notes' and datname = current_database()`,
  );

test('transactions cut off by the database cost themselves, and no connection for good', async () => {
  const cutOff = subgraph.atOnce(10, () => write(1_000));
  await new Promise(resolve => setTimeout(resolve, 700));
  await endConnections();
  const codes = (await cutOff).map(({ errors }) => errors?.[0]?.extensions['code']);
  expect(codes).toEqual(Array.from({ length: 10 }, () => 'INTERNAL_SERVER_ERROR'));
  expect(await subgraph.atOnce(10, () => write(0))).toEqual(
    Array.from({ length: 10 }, () => ({ data: { writeNote: { note: { text: 'a' } } } })),
  );
});

test('a statement cut off by the database costs itself', async () => {
  const asleep = expect(subgraph.em.execute('select pg_sleep(5)')).rejects.toThrow(/terminating connection/);
  await new Promise(resolve => setTimeout(resolve, 300));
  await endConnections();
  await asleep;
  // An idle connection may hear of its end a moment after another statement has taken it.
  const answer = await eventually(
    () => write(0),
    ({ errors }) => !errors,
  );
  expect(answer).toEqual({ data: { writeNote: { note: { text: 'a' } } } });
});
