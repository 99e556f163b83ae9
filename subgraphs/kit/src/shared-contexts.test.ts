import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Note, Notebook } from '../testing/notes/note.entity.ts';
import { notes } from '../testing/notes/notes.ts';
import { trouble } from '../testing/notes/trouble.resolver.ts';
import { aViewer, TestSubgraph } from '../testing/subgraph.ts';
import type { Scope } from './shared-contexts.ts';

let subgraph: TestSubgraph;
let ids: string[];
beforeAll(async () => {
  subgraph = await TestSubgraph.start(notes);
  const { em } = subgraph;
  const notebook = em.create(Notebook, { title: 'ward' } as never);
  const written = ['a', 'b'].map(text => em.create(Note, { text, notebook, stars: 1, writtenAt: new Date() } as never));
  await em.flush();
  ids = written.map(({ id }) => id);
});
beforeEach(() => void (subgraph.statements.length = 0));
afterAll(() => subgraph.stop());

const viewer = aViewer({ personId: 'anna', mayWrite: true });
const ask = (query: string, scope?: Scope) => subgraph.subgraph.execute({ query, requestId: 'r1', scope }, viewer);
const textOf = (id: string) => `{ note(id: "${id}") { text } }`;

test('what parallel fetches of one request load is loaded together, and once', async () => {
  const scope = {};
  const answers = await Promise.all(ids.map(id => ask(textOf(id), scope)));
  expect(answers.map(({ data }) => data)).toEqual([{ note: { text: 'a' } }, { note: { text: 'b' } }]);
  await ask(textOf(ids[0]!), scope);
  expect(subgraph.statements).toHaveLength(1);
});

test.each([
  ['two requests', () => [{}, {}]],
  ['fetches of another process', () => [undefined, undefined]],
])('%s share nothing', async (_what, scopes) => {
  await Promise.all(scopes().map(scope => ask(textOf(ids[0]!), scope)));
  expect(subgraph.statements).toHaveLength(2);
});

test('what is read after a mutation is read anew', async () => {
  const scope = {};
  await ask(textOf(ids[0]!), scope);
  await ask('mutation { __typename }', scope);
  await ask(textOf(ids[0]!), scope);
  expect(subgraph.statements).toHaveLength(2);
});

test('nothing more is read once nobody waits for the request', async () => {
  const controller = new AbortController();
  trouble.make = context => context.byId(Note).load(ids[1]!);
  const scope = { signal: controller.signal };
  expect((await ask('{ trouble }', scope)).errors).toBeUndefined();
  controller.abort();
  trouble.make = context => context.em.find(Note, {});
  expect((await ask('{ trouble }', scope)).errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
});
