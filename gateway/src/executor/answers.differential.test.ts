import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { hidden } from '../../testing/supergraphs/hidden.ts';
import { keys } from '../../testing/supergraphs/keys.ts';
import { lists } from '../../testing/supergraphs/lists.ts';
import { abstract } from '../../testing/supergraphs/abstract.ts';
import { requires } from '../../testing/supergraphs/requires.ts';
import { TwoGateways } from '../../testing/two-gateways.ts';

let over: Record<'hidden' | 'keys' | 'lists' | 'abstract' | 'requires', TwoGateways>;
beforeAll(async () => {
  const all = { hidden, keys, lists, abstract, requires };
  const started = Object.entries(all).map(async ([name, source]) => [name, await TwoGateways.start(source)] as const);
  over = Object.fromEntries(await Promise.all(started)) as typeof over;
});
afterAll(() => Promise.all(Object.values(over).map(one => one.stop())));

/** By subgraph and kind of question, as JSON: each executor changes what it is given. */
type Said = Readonly<Record<string, string>>;

async function alike(gateways: TwoGateways, query: string, said: Said) {
  const answers = await gateways.answers({ query }, 0, (subgraph, { query: asked }) => {
    const text = said[`${subgraph} ${asked.includes('_entities') ? 'entities' : 'root'}`];
    return text === undefined ? undefined : (JSON.parse(text) as ExecutionResult);
  });
  expect(answers!.ours).toEqual(answers!.apollo);
  return answers!.ours;
}

const values =
  `null 0 7 -3 2.5 1e300 1e21 -0 9007199254740993 true false "" "7" "OPEN" "SECRET" [] [null] [7] ["a"] [[7]] [[null]]
  [{}] {} {"id":"x"} {"__typename":"Person","id":"x"} {"__typename":"Concealed","id":"x"} {"__typename":"Nobody"}
  {"__typename":"State"} {"__typename":"Owner"} {"__typename":7} {"__proto__":{"id":"y"}} {"constructor":1,"toString":2}`.split(
    /\s+/,
  );

const fields: readonly (readonly [keyof typeof over, subgraph: string, query: string, field: string])[] = [
  ['keys', 'accounts', '{ me { born name } }', 'born'],
  ['keys', 'accounts', '{ me { name address { town } } }', 'name'],
  ['keys', 'accounts', '{ me { email id } }', 'id'],
  ['keys', 'accounts', '{ me { address { street town } } }', 'address'],
  ['hidden', 'desk', '{ ticket(id: 1) { any } }', 'any'],
  ['hidden', 'desk', '{ ticket(id: 1) { sure } }', 'sure'],
  ['hidden', 'desk', '{ ticket(id: 1) { state } }', 'state'],
  ['hidden', 'desk', '{ ticket(id: 1) { strict id } }', 'strict'],
  ['hidden', 'desk', '{ ticket(id: 1) { states } }', 'states'],
  ['hidden', 'desk', '{ ticket(id: 1) { grid } }', 'grid'],
  ['hidden', 'desk', '{ ticket(id: 1) { owner { id __typename t: __typename } } }', 'owner'],
  ['hidden', 'desk', '{ ticket(id: 1) { parties { __typename ... on Person { id } ... on Team { id } } } }', 'parties'],
  ['lists', 'grids', '{ grid { cube } }', 'cube'],
  ['lists', 'grids', '{ grid { strictRows { number } rows { id } } }', 'strictRows'],
  ['lists', 'grids', '{ grid { cell { numbers } } }', 'cell'],
];

describe('a value of any kind in a field of any type', () => {
  test.each(fields)('%s %s %s: %s', async (name, subgraph, query, field) => {
    const root = /\{ (\w+)/.exec(query)![1]!;
    for (const value of values) {
      const said = `{"data":{"${root}":{"${field}":${value}}}}`;
      await alike(over[name], query, { [`${subgraph} root`]: said });
    }
  });

  test('a price that is no finite number, a flag that is none', async () => {
    for (const value of values) {
      const said = { 'products root': `{"data":{"product":{"id":"i","maker":{"code":"c"},"weight":${value}}}}` };
      await alike(over.keys, '{ product { weight } }', said);
      await alike(over.keys, '{ product { price } }', {
        'makers entities': `{"data":{"_entities":[{"price":${value}}]}}`,
      });
      await alike(over.hidden, '{ ticket(id: 1) { open } }', {
        'notes entities': `{"data":{"_entities":[{"open":${value}}]}}`,
      });
    }
  });
});

const entities: readonly (readonly [says: string, said: string])[] = [
  [
    'an error of the second of three',
    '{"data":{"_entities":[{"rank":1},null,{"rank":3}]},"errors":[{"message":"m","path":["_entities",1,"rank"]}]}',
  ],
  [
    'an error of one that nobody asked for',
    '{"data":{"_entities":[{"rank":1},{"rank":2},{"rank":3}]},"errors":[{"message":"m","path":["_entities",9,"rank"]}]}',
  ],
  ['an error without a place', '{"data":null,"errors":[{"message":"m"}]}'],
  ['an error with an empty place', '{"errors":[{"message":"m","path":[]}]}'],
  ['an error without words', '{"data":null,"errors":[{"message":"","extensions":{"code":"OWN"}}]}'],
  [
    'an error with a code that Apollo knows',
    '{"data":null,"errors":[{"message":"m","extensions":{"code":"INVALID_GRAPHQL"}}]}',
  ],
  [
    'an error with much beside its code',
    '{"data":null,"errors":[{"message":"m","extensions":{"code":"A","serviceName":"b","c":[1]}}]}',
  ],
  ['too few', '{"data":{"_entities":[{"rank":1}]}}'],
  ['none at all', '{"data":{}}'],
  ['no list', '{"data":{"_entities":{"rank":1}}}'],
  ['things that are none', '{"data":{"_entities":[7,"a",[]]}}'],
  [
    'things of another type',
    '{"data":{"_entities":[{"__typename":"Maker","rank":1},{"__typename":"Nobody","rank":2},{"rank":3}]}}',
  ],
  ['no data and no error', '{}'],
  [
    'fields that nobody asked for',
    '{"data":{"_entities":[{"rank":1,"name":"other","__proto__":{"id":"z"}},{"rank":2},{"rank":3}]}}',
  ],
];

const three =
  '{"data":{"users":[{"__typename":"User","id":"a","name":"n"},null,{"__typename":"User","id":"b"},{"__typename":"User","id":"c"}]}}';

describe('a subgraph says of three entities', () => {
  test.each(entities)('%s', async (_says, said) => {
    await alike(over.keys, '{ users { id name rank } }', { 'accounts root': three, 'makers entities': said });
  });
});

describe('lists of two answers', () => {
  test.each([
    ['as long', '[[{"also":1}],[{"also":2},{"also":3}]]', '[{"also":1},{"also":2}]'],
    ['shorter', '[[{"also":1}]]', '[{"also":1}]'],
    ['with nulls', '[null,[null,{"also":3}]]', '[null,{"also":2}]'],
    ['of something else', '[[7],{"also":2}]', '[7,[]]'],
    ['null', 'null', 'null'],
  ])('%s', async (_says, spots, row) => {
    const here = '"spots":[[{"x":1}],[{"x":2},null]],"row":[{"x":3},{"x":4}]';
    await alike(over.lists, '{ grid { cell { spots { x also } row { x also } } } }', {
      'grids root': `{"data":{"grid":{"cell":{"__typename":"Cell","id":"c",${here}}}}}`,
      'colours entities': `{"data":{"_entities":[{"spots":${spots},"row":${row}}]}}`,
    });
  });
});

test('a text or a list where an object belongs keeps what all texts and lists have', async () => {
  for (const label of values) {
    await alike(over.requires, '{ parcel { label { at { label { text } } } kind } }', {
      'catalogue root': '{"data":{"parcel":{"__typename":"Parcel","id":"a","kind":"k"}}}',
      'shipping entities': `{"data":{"_entities":[{"label":${label}}]}}`,
    });
    // The second answer comes where the first has put something else.
    await alike(over.lists, '{ grid { cell { spot { x also at { b } } } } }', {
      'grids root': `{"data":{"grid":{"cell":{"__typename":"Cell","id":"c","spot":${label}}}}}`,
      'colours entities': '{"data":{"_entities":[{"spot":{"at":{"b":[1]},"also":2}}]}}',
    });
  }
  expect([Object.keys(String.prototype.at), Object.keys(Array.prototype.at)]).toEqual([[], []]);
});

test('an object that does not say its type is of the type as which it is selected', async () => {
  const says = (data: string) => ({ 'shop root': `{"data":{"deal":${data}}}` });
  for (const selected of ['... on Offer { __typename b: price }', '... on Priced { __typename price }', '__typename']) {
    for (const said of ['{"price":1}', '{"price":1,"__typename":null}', '{"__typename":"","price":1}'])
      await alike(over.abstract, `{ deal { ... on Deal { ${selected} } } }`, says(said));
  }
  await alike(over.abstract, '{ offers { ... on Deal { t: __typename } of { id } __typename } }', {
    'shop root': '{"data":{"offers":[{"of":null},{"t":"Offer"},{"__typename":"Offer"}]}}',
  });
});

test('one id in two types of an interface', async () => {
  const media = ['Book', 'Film', 'Book'].map(type => ({ __typename: type, id: '1' }));
  const { ours, apollo } = (await over.abstract.answers(
    { query: '{ media { __typename score } }' },
    0,
    (subgraph, { variables }) => {
      if (subgraph === 'library') return { data: { media: structuredClone(media) } };
      // As often as it is asked for: Apollo's executor asks three times.
      return { data: { _entities: (variables['representations'] as unknown[]).map(() => ({ score: 1 })) } };
    },
  ))!;
  expect(ours).toEqual(apollo);
  expect(ours.data).toBe(
    '{"media":[{"__typename":"Book","score":1},{"__typename":"Film","score":1},{"__typename":"Book","score":1}]}',
  );
});
