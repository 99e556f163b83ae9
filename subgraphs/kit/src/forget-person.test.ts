import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { askAs } from '../testing/notes/notes-and-shelf.ts';
import { aNotebook, notes } from '../testing/notes/notes.ts';
import { shelf } from '../testing/notes/shelf.ts';
import { aViewer, TestSubgraph } from '../testing/subgraph.ts';
import { forgetTraces } from './forget-person.ts';
import { uuidv7 } from './ids.ts';
import type { Viewer } from './viewer.ts';

/** Collects parts of exports beside notes; never runs. */
const neighbour = shelf();
const collector = {
  ...neighbour,
  borrows: [...neighbour.borrows, { topic: 'notes.data-export-part', apply: async () => {} }],
};
let subgraph: TestSubgraph;
let notebookId: string;
beforeAll(async () => void (subgraph = await TestSubgraph.start(notes, [collector])));
afterAll(() => subgraph.stop());

const admin = <Row>(sql: string) => askAs<Row>(subgraph.database.adminUrl, sql);

test('of somebody who is forgotten, what is done and every part goes; what still waits stays', async () => {
  const [part, note] = ['notes.data-export-part/shelf', 'notes.note/shelf'];
  const [anna, bert] = [uuidv7(), uuidv7()];
  const put = (name: string, state: string, person: string, more = '') =>
    admin(
      `insert into notes_events.job_common (name, state, data, output, source_output) values
       ('${name}', '${state}', '{"state": {"personId": "${person}"}}', ${more || 'null, null'})`,
    );
  for (const state of ['created', 'retry', 'active', 'completed', 'cancelled', 'failed']) {
    await put(note, state, anna);
    await put(part, state, anna);
  }
  await put(`${part}/dead`, 'created', anna);
  await put(`${note}/dead`, 'created', anna, `'{"message": "over Anna"}', '{"message": "over Anna"}'`);
  await put(note, 'completed', bert, `'{"message": "over Bert"}', null`);
  await subgraph.em.transactional(tx => forgetTraces(tx, 'notes', anna, []));
  expect(
    await admin(
      `select name, state::text, output, source_output from notes_events.job where not data ? 'pulse'
       order by name, job.state`,
    ),
  ).toEqual([
    ...['created', 'retry', 'active'].map(state => ({ name: note, state, output: null, source_output: null })),
    { name: note, state: 'completed', output: { message: 'over Bert' }, source_output: null },
    { name: `${note}/dead`, state: 'created', output: null, source_output: null },
  ]);
});

describe('what was answered', () => {
  const [anna, bert] = ['anna', 'bert'].map(personId => aViewer({ personId })) as [Viewer, Viewer];
  const mutation =
    'mutation($input: WriteNoteInput!) { writeNote(input: $input) { note { text } userErrors { code } } }';
  beforeEach(async () => {
    await admin('delete from notes.idempotency; delete from notes.note; delete from notes.notebook');
    notebookId = await subgraph.em.transactional(async tx => aNotebook(tx).id);
  });

  const write = async (viewer: Viewer, text = 'hello') => {
    const { errors } = await subgraph.ask(viewer, mutation, { input: { notebookId, text } }, 'k');
    return errors?.[0]?.extensions['code'] ?? 'DONE';
  };
  const forget = (words: string[]) => subgraph.em.transactional(tx => forgetTraces(tx, 'notes', 'anna', words));
  const kept = () =>
    admin(
      `select split_part(viewer, ' ', 2) as viewer, answer is not null as "isKept" from notes.idempotency order by 1`,
    );

  test('to her goes; to others who were told nothing of her it stays', async () => {
    await write(anna);
    await write(bert);
    await forget([]);
    expect(await kept()).toEqual([{ viewer: 'bert', isKept: true }]);
  });

  test.each([
    ['her id', 'written by anna', []],
    ['a word of hers, however it is written down', '"née"\n', ['"née"\n']],
  ])('to others goes when it holds %s, and is not done a second time', async (_what, text, words) => {
    await write(bert, text);
    await forget(words);
    expect(await kept()).toEqual([{ viewer: 'bert', isKept: false }]);
    await admin(`update notes.idempotency set claimed_at = now() - interval '31 seconds'`);
    expect(await write(bert, text)).toBe('CONFLICT');
    expect(await admin('select text from notes.note')).toEqual([{ text }]);
  });

  test.each([
    ['is empty', ''],
    ['stands in all that anybody says', 'l'],
  ])('stays when the only word %s', async (_what, word) => {
    await write(bert);
    await forget([word]);
    expect(await kept()).toEqual([{ viewer: 'bert', isKept: true }]);
  });
});
