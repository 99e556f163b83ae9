import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aNote, aNotebook, notes } from '../testing/notes/notes.ts';
import { aViewer, TestSubgraph } from '../testing/subgraph.ts';
import type { PageInfo } from './connection.ts';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await TestSubgraph.start(notes)));
afterAll(() => subgraph.stop());
beforeEach(() => subgraph.em.execute('delete from note; delete from notebook'));

const minute = (n: number) => new Date(Date.UTC(2026, 0, 1, 12, n));

/** Notes of these texts, each written in its minute. */
const write = (texts: [text: string, minute: number][]) =>
  subgraph.em.transactional(async tx => {
    const notebook = aNotebook(tx);
    for (const [text, n] of texts) aNote(tx, { text, writtenAt: minute(n) }, notebook);
  });

interface Answer {
  texts: string[];
  end: string | null;
  more: boolean;
}

async function page(first: number, after: string | null = null, list = 'notes'): Promise<Answer> {
  const query = `query($first: Int!, $after: String) { page: ${list}(first: $first, after: $after) { nodes { text } pageInfo { endCursor hasNextPage } } }`;
  const { data, errors } = await subgraph.ask(aViewer(), query, { first, after });
  if (errors) throw errors[0]!;
  const { nodes, pageInfo } = data!['page'] as { nodes: { text: string }[]; pageInfo: PageInfo };
  return { texts: nodes.map(({ text }) => text), end: pageInfo.endCursor, more: pageInfo.hasNextPage };
}

/** Every text of a list, page by page. */
async function all(first: number, list?: string): Promise<string[]> {
  const texts: string[] = [];
  for (let after: string | null = null; ;) {
    const read: Answer = await page(first, after, list);
    texts.push(...read.texts);
    if (!read.more) return texts;
    after = read.end;
  }
}

const encode = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');

test('pages follow each other in order, and the last one says so', async () => {
  await write([
    ['c', 3],
    ['a', 1],
    ['e', 5],
    ['b', 2],
    ['d', 4],
  ]);
  const first = await page(2);
  const second = await page(2, first.end);
  const third = await page(2, second.end);
  expect([first.texts, second.texts, third.texts]).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  expect([first.more, second.more, third.more]).toEqual([true, true, false]);
});

test('a full last page is known to be the last', async () => {
  await write([
    ['a', 1],
    ['b', 2],
  ]);
  expect(await page(2)).toMatchObject({ texts: ['a', 'b'], more: false });
});

test('an empty list has no cursor', async () => {
  expect(await page(20)).toEqual({ texts: [], end: null, more: false });
});

test.each([1, 2, 3])('items of the same moment come once each, %s a page', async first => {
  await write(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(text => [text, 1]));
  expect((await all(first)).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});

test.each([1, 2])('a falling and a rising key page together, %s a page', async first => {
  await subgraph.em.transactional(async tx => {
    for (const [text, stars] of [
      ['b', 1],
      ['a', 1],
      ['c', 5],
      ['d', 3],
      ['e', 3],
    ] as const)
      aNote(tx, { text, stars });
  });
  expect(await all(first, 'bestNotes')).toEqual(['c', 'd', 'e', 'a', 'b']);
});

test('what is inserted between two pages neither repeats nor skips', async () => {
  await write([
    ['b', 2],
    ['d', 4],
    ['f', 6],
    ['h', 8],
  ]);
  const first = await page(2);
  await write([
    ['a', 1],
    ['c', 3],
    ['e', 5],
    ['g', 7],
  ]);
  expect([first.texts, (await page(10, first.end)).texts]).toEqual([
    ['b', 'd'],
    ['e', 'f', 'g', 'h'],
  ]);
});

test('the cursor of an edge is the place of its node', async () => {
  await write([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  const { data } = await subgraph.ask(aViewer(), '{ notes { edges { cursor node { text } } } }');
  const [, b] = (data!['notes'] as { edges: { cursor: string; node: { text: string } }[] }).edges;
  expect([b!.node.text, (await page(20, b!.cursor)).texts]).toEqual(['b', ['c']]);
});

describe('the size of a page', () => {
  beforeEach(() => write(Array.from({ length: 101 }, (_, n) => [`note ${n}`, n])));

  test.each([1, 100])('%s is allowed', async first => {
    expect((await page(first)).texts).toHaveLength(first);
  });

  test.each([-1, 0, 101])('%s is refused', async first => {
    await expect(page(first)).rejects.toMatchObject({
      message: `first must be 1 to 100, not ${first}.`,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('20 is what one gets without asking', async () => {
    const { data } = await subgraph.ask(aViewer(), '{ notes { nodes { text } } }');
    expect((data!['notes'] as { nodes: unknown[] }).nodes).toHaveLength(20);
  });
});

const id = '00000000-0000-7000-8000-000000000001';
const at = '2026-01-01T12:00:00.000Z';

test.each([
  ['nothing', ''],
  ['no base64', 'ÿ!'],
  ['no JSON', Buffer.from('[1').toString('base64url')],
  ['no list', encode({ at, id })],
  ['too few values', encode([at])],
  ['too many values', encode([at, id, id])],
  ['no values', encode([])],
  ['values in the wrong order', encode([id, at])],
  ['a moment that is none', encode(['yesterday', id])],
  ['a number for a moment', encode([5, id])],
  ['null where nothing is null', encode([null, id])],
  ['an id that is none', encode([at, 'x'])],
  ['a condition for a value', encode([at, { $ne: null }])],
  ['the cursor of another list', encode([3, 'a', id])],
])('a cursor that holds %s is refused', async (_what, cursor) => {
  await write([['a', 1]]);
  await expect(page(20, cursor)).rejects.toMatchObject({
    message: 'after is not a cursor of this list.',
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('the cursor of a note that is gone keeps its place', async () => {
  await write([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  const { end } = await page(2);
  await subgraph.em.execute(`delete from note where text = 'b'`);
  expect((await page(2, end)).texts).toEqual(['c']);
});

test('the total is counted when asked for, and only then', async () => {
  await write([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  subgraph.statements.length = 0;
  expect(await subgraph.ask(aViewer(), '{ notes(first: 2) { totalCount } }')).toEqual({
    data: { notes: { totalCount: 3 } },
  });
  const asked = subgraph.statements.length;
  subgraph.statements.length = 0;
  await page(2);
  expect([asked, subgraph.statements.length]).toEqual([2, 1]);
});
