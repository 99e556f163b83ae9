import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { aNote, aNotebook, notes } from '../testing/notes/notes.ts';
import { Note } from '../testing/notes/note.entity.ts';
import { trouble } from '../testing/notes/trouble.resolver.ts';
import { aViewer, TestSubgraph } from '../testing/subgraph.ts';
import type { Context } from './context.ts';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await TestSubgraph.start(notes)));
afterAll(() => subgraph.stop());
beforeEach(() => subgraph.em.execute('delete from note; delete from notebook'));

/** `books` notebooks with two notes each. */
const write = (books: number) =>
  subgraph.em.transactional(async tx => {
    const all: Note[] = [];
    for (let book = 0; book < books; book++) {
      const notebook = aNotebook(tx);
      all.push(aNote(tx, {}, notebook), aNote(tx, {}, notebook));
    }
    return all;
  });

/** What a query answers, and how many statements it cost. */
async function priceOf(query: string, variables = {}) {
  subgraph.statements.length = 0;
  const { data, errors } = await subgraph.ask(aViewer(), query, variables);
  return { data, errors, statements: subgraph.statements.length };
}

test.each([1, 10])('references to %s notes with their notebooks cost two statements', async books => {
  const of = (await write(books)).map(({ id }) => ({ __typename: 'Note', id }));
  const { data, errors, statements } = await priceOf(
    'query($of: [_Any!]!) { _entities(representations: $of) { ... on Note { id notebook { title } } } }',
    { of },
  );
  expect(errors).toBeUndefined();
  expect((data!['_entities'] as Note[]).map(({ id }) => id)).toEqual(of.map(({ id }) => id));
  expect(statements).toBe(2);
});

test.each([1, 10])('%s notebooks with all their notes and their number cost three statements', async books => {
  await write(books);
  const { data, statements } = await priceOf('{ notebooks { noteCount notes { id } } }');
  const found = data!['notebooks'] as { noteCount: number; notes: unknown[] }[];
  expect(found.map(({ noteCount, notes }) => [noteCount, notes.length])).toEqual(
    Array.from({ length: books }, () => [2, 2]),
  );
  expect(statements).toBe(3);
});

test.each(['00000000-0000-7000-8000-000000000001', '', 'x', "' or true --"])('the id %p gives null', async id => {
  const { data, errors } = await priceOf('query($id: ID!) { note(id: $id) { text } }', { id });
  expect([data, errors]).toEqual([{ note: null }, undefined]);
});

test('an id that is none does not spoil the batch', async () => {
  const [note] = await write(1);
  const { data } = await priceOf('query($id: ID!) { good: note(id: $id) { id } bad: note(id: "x") { id } }', {
    id: note!.id,
  });
  expect(data).toEqual({ good: { id: note!.id }, bad: null });
});

test('the same key twice in a request is one loader, asked once for all keys of a tick', async () => {
  const asked: (readonly string[])[] = [];
  const load = async (ids: readonly string[]) => ids.map(id => asked.push(ids) && id.toUpperCase());
  trouble.make = context => Promise.all(['a', 'b', 'a'].map(id => context.batched('shout', load).load(id)));
  const { data } = await priceOf('{ trouble }');
  expect([data, asked]).toEqual([
    { trouble: '["A","B","A"]' },
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  ]);
});

test('nothing of a request reaches the next: neither what it loaded nor what it changed', async () => {
  const [note] = await write(1);
  const contexts: Context[] = [];
  trouble.make = async context => {
    contexts.push(context);
    const found = (await context.byId(Note).load(note!.id))!;
    const { text } = found;
    found.text = 'scribbled';
    return text;
  };
  await priceOf('{ trouble }');
  await subgraph.em.nativeUpdate(Note, note!.id, { text: 'rewritten' });
  expect((await priceOf('{ trouble }')).data).toEqual({ trouble: '"rewritten"' });
  expect(contexts[0]!.em).not.toBe(contexts[1]!.em);
  expect(contexts[0]!.batched('x', async () => [])).not.toBe(contexts[1]!.batched('x', async () => []));
});

test('who must be signed in is told so', async () => {
  trouble.make = ({ personId }) => personId;
  const { errors } = await subgraph.ask(aViewer(), '{ trouble }');
  expect(errors!.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAUTHENTICATED' }]);
  expect(await subgraph.ask(aViewer({ personId: 'anna' }), '{ trouble }')).toEqual({ data: { trouble: '"anna"' } });
});
