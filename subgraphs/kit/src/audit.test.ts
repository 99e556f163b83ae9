import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '../testing/eventually.ts';
import { aNotebook, notes } from '../testing/notes/notes.ts';
import { trouble } from '../testing/notes/trouble.resolver.ts';
import { archiveOf, emptyArchive, noted, type Noted } from '../testing/archive.ts';
import { aViewer, TestSubgraph } from '../testing/subgraph.ts';
import { Note, type Notebook } from '../testing/notes/note.entity.ts';
import { uuidv7 } from './ids.ts';

const moment = new Date('2026-03-01T12:00:00Z');
const anna = aViewer({
  personId: 'anna',
  clientId: 'a session',
  roles: [
    { role: 'WRITER', organisationId: 'press', unitId: null },
    { role: 'READER', organisationId: 'press', unitId: null },
    { role: 'READER', organisationId: null, unitId: null },
  ],
});

let subgraph: TestSubgraph;
let notebook: Notebook;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(notes, [archiveOf('notes')]);
  subgraph.now = moment;
  notebook = await subgraph.em.transactional(async tx => aNotebook(tx));
});
afterAll(() => subgraph.stop());
beforeEach(() => emptyArchive(subgraph));

const sent = () => noted(subgraph);
const summary = async () =>
  (await sent()).flatMap(({ entries }) => entries.map(({ id: _id, at: _at, tenantId: _tenantId, ...what }) => what));

const write = 'mutation($input: WriteNoteInput!) { writeNote(input: $input) { note { id } userErrors { code } } }';
const writeAs = (viewer: typeof anna, input: object) =>
  subgraph.ask(viewer, write, { input: { notebookId: notebook.id, ...input } });

test('what is written is noted: who, by what, when, what, and whose', async () => {
  const { data } = await writeAs(anna, { text: 'hello' });
  const [{ actor, entries }, ...others] = (await sent()) as [Noted];
  expect(others).toEqual([]);
  expect(actor).toEqual({
    tenantId: anna.tenantId,
    personId: 'anna',
    client: 'portal',
    clientId: 'a session',
    organisationIds: ['press'],
    requestId: expect.stringMatching(/^[\da-f-]{36}$/),
  });
  const noteId = (data!['writeNote'] as { note: { id: string } }).note.id;
  const what = {
    kind: 'WRITE',
    action: 'notes.writeNote',
    recordType: 'Note',
    recordId: noteId,
    subjectId: notebook.id,
    tenantId: null,
  };
  expect(entries).toEqual([{ id: expect.any(String), at: moment.toISOString(), ...what }]);
});

test('what is torn out was not written, and that it was tried is not lost', async () => {
  await writeAs(anna, { text: 'hello', isTornOut: true });
  expect(await summary()).toEqual([
    { kind: 'REFUSED', action: 'notes.writeNote', recordType: 'Notebook', recordId: notebook.id, subjectId: null },
  ]);
});

test.each([
  ['in a way that the person can act on', anna, { text: '' }],
  ['because the key may only read', { ...anna, mayWrite: false }, { text: 'hello' }],
])('what is refused %s is noted', async (_how, viewer, input) => {
  const { data, errors } = await writeAs(viewer, input);
  expect(
    errors?.[0]?.extensions['code'] ?? (data!['writeNote'] as { userErrors: { code: string }[] }).userErrors[0]!.code,
  ).toMatch(/TEXT_IS_EMPTY|FORBIDDEN/);
  expect((await summary()).map(({ kind, recordId }) => [kind, recordId])).toEqual([['REFUSED', notebook.id]]);
});

test.each([
  ['an address', 'femke@martini.nl'],
  ['a character that no database keeps', '\u0000'],
  ['half a character', '\ud800'],
])('%s in place of an id is refused, and stands in no log', async (_what, notebookId) => {
  const { errors } = await writeAs({ ...anna, mayWrite: false }, { notebookId, text: 'hello' });
  expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
  expect((await summary()).map(({ recordType, recordId }) => [recordType, recordId])).toEqual([['Notebook', null]]);
});

test('a fault of ours is no refusal', async () => {
  await subgraph.ask(anna, write, { input: { notebookId: 'no-uuid', text: 'hello' } });
  expect(await summary()).toEqual([]);
});

test('what is shown of somebody is noted before the answer leaves, each record once', async () => {
  trouble.make = ({ audit }) => {
    audit.read('Note', 'n1', 'bert');
    audit.read('Note', 'n1', 'bert');
    audit.refused('Note', 'n2', 'bert');
  };
  await subgraph.ask(anna, '{ trouble }');
  expect(await summary()).toEqual([
    { kind: 'READ', action: 'notes.read', recordType: 'Note', recordId: 'n1', subjectId: 'bert' },
    { kind: 'REFUSED', action: 'notes.read', recordType: 'Note', recordId: 'n2', subjectId: 'bert' },
  ]);
});

test('of one record a refusal is noted once, and whose it is', async () => {
  trouble.make = ({ audit }) => {
    audit.refused('Note', 'n2', 'bert');
    audit.refused('ote', 'n2');
    audit.refused('Notebook', 'n2');
    audit.refused('Note', 'n3', 'bert');
    audit.refused();
    audit.refused();
  };
  await subgraph.ask(anna, '{ trouble }');
  expect((await summary()).map(({ recordId, subjectId }) => [recordId, subjectId])).toEqual([
    ['n2', 'bert'],
    ['n2', null],
    ['n3', 'bert'],
    [null, null],
    [null, null],
  ]);
});

test('a record that is there and hidden is noted, with whose it is; one that is not there leaves nothing', async () => {
  const { data } = await writeAs(anna, { text: 'hello' });
  const { id } = (data!['writeNote'] as { note: { id: string } }).note;
  await emptyArchive(subgraph);
  const hidden: unknown[] = [];
  trouble.make = async context =>
    void hidden.push(await context.hidden(Note, id), await context.hidden(Note, uuidv7()));
  await subgraph.ask(anna, '{ trouble }');
  expect(hidden).toEqual([null, null]);
  expect(await summary()).toEqual([
    { kind: 'REFUSED', action: 'notes.read', recordType: 'Note', recordId: id, subjectId: notebook.id },
  ]);
});

test('an answer that cannot be noted does not leave', async () => {
  trouble.make = ({ audit }) => audit.read('Note', 'n1', 'bert');
  await subgraph.em.execute('select 1');
  const { subgraph: running } = subgraph;
  const send = running.events.send;
  running.events.send = () => Promise.reject(new Error('the log is full'));
  try {
    const { data, errors } = await subgraph.ask(anna, '{ trouble asked { personId } }');
    expect([data, errors!.map(({ extensions }) => extensions['code'])]).toEqual([undefined, ['INTERNAL_SERVER_ERROR']]);
  } finally {
    running.events.send = send;
  }
});

test("what a job writes is noted as the platform's", async () => {
  const { data } = await writeAs(anna, { text: 'hello' });
  const { id } = (data!['writeNote'] as { note: { id: string } }).note;
  await subgraph.em.transactional(tx => subgraph.subgraph.events.enqueue(tx, 'rewrite', { noteId: id }));
  const all = await eventually(sent, found => found.length === 2);
  expect([all[1]!.actor.client, all[1]!.entries.map(({ action, recordId }) => [action, recordId])]).toEqual([
    'system',
    [['notes.rewrite', id]],
  ]);
});

test('twenty at once leave twenty entries, each with its own note', async () => {
  const answers = await subgraph.atOnce(20, index => writeAs(anna, { text: `note ${index}` }));
  const ids = answers.map(({ data }) => (data!['writeNote'] as { note: { id: string } }).note.id);
  expect((await summary()).map(({ recordId }) => recordId).sort()).toEqual(ids.sort());
});
