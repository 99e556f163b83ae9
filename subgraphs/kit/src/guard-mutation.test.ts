import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aNotebook, notes } from '../testing/notes/notes.ts';
import { aViewer, TestSubgraph } from '../testing/subgraph.ts';

const anna = aViewer({ personId: 'anna' });
const reader = { ...anna, mayWrite: false };

let subgraph: TestSubgraph;
let notebookId: string;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(notes);
  notebookId = await subgraph.em.transactional(async tx => aNotebook(tx).id);
});
afterAll(() => subgraph.stop());

test('who may only read changes nothing', async () => {
  const write = 'mutation($input: WriteNoteInput!) { writeNote(input: $input) { note { id } } }';
  const { data, errors } = await subgraph.ask(reader, write, { input: { notebookId, text: 'hello' } });
  expect([data, errors!.map(({ extensions }) => extensions)]).toEqual([null, [{ code: 'FORBIDDEN' }]]);
});

test('beside a record who may only read is told so, whatever the rule says', async () => {
  const tell = (viewer: typeof anna) => subgraph.reference(viewer, 'Notebook', notebookId, 'viewerCanWrite');
  expect([await tell(anna), await tell(reader)]).toEqual([{ viewerCanWrite: true }, { viewerCanWrite: false }]);
});
