import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { askAs } from '../testing/notes/notes-and-shelf.ts';
import { notes } from '../testing/notes/notes.ts';
import { shelf } from '../testing/notes/shelf.ts';
import { TestSubgraph } from '../testing/subgraph.ts';
import { forgetTraces } from './forget-person.ts';
import { uuidv7 } from './ids.ts';

/** Collects parts of exports beside notes; never runs. */
const neighbour = shelf();
const collector = {
  ...neighbour,
  borrows: [...neighbour.borrows, { topic: 'notes.data-export-part', apply: async () => {} }],
};
let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await TestSubgraph.start(notes, [collector])));
afterAll(() => subgraph.stop());

test('of somebody who is forgotten, what is done and every part goes; what still waits stays', async () => {
  const [part, note] = ['notes.data-export-part/shelf', 'notes.note/shelf'];
  const [anna, bert] = [uuidv7(), uuidv7()];
  const put = (name: string, state: string, person: string, more = '') =>
    askAs(
      subgraph.database.adminUrl,
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
    await askAs(
      subgraph.database.adminUrl,
      `select name, state::text, output, source_output from notes_events.job where not data ? 'pulse'
       order by name, job.state`,
    ),
  ).toEqual([
    ...['created', 'retry', 'active'].map(state => ({ name: note, state, output: null, source_output: null })),
    { name: note, state: 'completed', output: { message: 'over Bert' }, source_output: null },
    { name: `${note}/dead`, state: 'created', output: null, source_output: null },
  ]);
});
