import { buildSchema, parse } from 'graphql';
import { expect, test } from '@jest/globals';
import { costOf } from './cost.rules.ts';
import { costTableOf } from './cost-table.ts';

const page = '@listSize(assumedSize: 100, slicingArguments: ["first"], sizedFields: ["nodes", "edges"])';
const sdl = `
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@listSize"]) { query: Query mutation: Mutation }
  directive @link(url: String, import: [String]) repeatable on SCHEMA
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
  type Query { me: Person members: [Person!] anybody: Anybody
    people(first: Int = 20): PersonConnection ${page}
    latest(first: Int = 5): [Person!] @listSize(assumedSize: 100, slicingArguments: ["first"])
    all: [Person!] @listSize(assumedSize: 50) }
  type Mutation { write(note: String @cost(weight: 5)): Person @cost(weight: 10) }
  type PersonConnection { nodes: [Person!]! edges: [PersonEdge!]! totalCount: Int! @cost(weight: 10) }
  type PersonEdge { cursor: String! node: Person! }
  union Anybody = Person | Robot
  type Robot @cost(weight: 3) { maker: Robot name: String! }
  scalar Portrait @cost(weight: 7)
  type Person { name: String! friends(first: Int = 20): PersonConnection ${page} portrait: Portrait }`;
const schema = buildSchema(sdl);
const table = costTableOf(sdl);
const cost = (query: string, variables = {}) =>
  costOf({ schema, document: parse(query), variables, operationName: undefined }, table);

test.each([
  ['one for each field', '{ me { name __typename } }', 3],
  ['as many nodes as a page asks for', '{ people(first: 3) { nodes { name } } }', 1 + (1 + 3)],
  ['as many edges as a page asks for', '{ people(first: 3) { edges { node { name } } } }', 1 + (1 + 3 * 2)],
  ['a page of the usual size', '{ people { nodes { name } } }', 1 + (1 + 20)],
  ['what stands beside the items once', '{ people(first: 50) { totalCount } }', 1 + 10],
  ['as many of a list as are asked for', '{ latest(first: 2) { name } }', 1 + 2],
  ['as many as a list is said to hold', '{ all { name } }', 1 + 50],
  ['five of a list of which nothing is said', '{ members { name } }', 1 + 5],
  [
    'pages of pages',
    '{ people(first: 10) { nodes { friends(first: 10) { nodes { name } } } } }',
    1 + 1 + 10 * (1 + 1 + 10),
  ],
  ['both names of the same field', '{ a: me { name } b: me { name } }', 4],
  ['what a field is said to weigh', 'mutation { write { name } }', 11],
  ['what an argument is said to weigh', 'mutation { write(note: "") { name } }', 16],
  [
    'what a type is said to weigh',
    '{ me { portrait } anybody { ... on Robot { maker { name } } } }',
    1 + 7 + 1 + 3 + 1,
  ],
  [
    'the dearest of several types',
    '{ anybody { __typename ... on Person { name } ... on Robot { maker { name } } } }',
    1 + 1 + 4,
  ],
  ['nothing for what is left out', '{ me { name @skip(if: true) } all @include(if: false) { name } }', 1],
  ['what it asks of the schema', '{ __schema { types { name } } }', 1 + 1 + 5],
])('a question costs %s', (_what, query, points) => {
  expect(cost(query)).toBe(points);
});

test('a fragment costs what it holds, by the length of the page that it is used on', () => {
  const query = `{ a: people(first: 2) { ...Page } b: people(first: 9) { ...Page } }
    fragment Page on PersonConnection { nodes { ...Name } } fragment Name on Person { name }`;
  expect(cost(query)).toBe(2 + (1 + 2) + (1 + 9));
});

test('fragments that double each other are reckoned in the time that their text is long', () => {
  const depth = 60;
  const fragments = Array.from({ length: depth }, (_, at) => {
    const next = at + 1 < depth ? `...F${at + 1} ...F${at + 1}` : 'name';
    return `fragment F${at} on Person { ${next} }`;
  });
  expect(cost(`{ me { ...F0 } } ${fragments.join(' ')}`)).toBe(1 + 2 ** (depth - 1));
});

test('variables count as what they are, left-out ones as their default', () => {
  const query = 'query($n: Int! = 7) { people(first: $n) { nodes { name } } }';
  expect([cost(query, { n: 100 }), cost(query)]).toEqual([102, 9]);
});

test('of two operations the one that is asked for counts', () => {
  const document = parse('query A { me { name } } query B { people(first: 100) { nodes { name } } }');
  const of = (operationName: string) => costOf({ schema, document, variables: {}, operationName }, table);
  expect([of('A'), of('B')]).toEqual([2, 102]);
});

test('less than nothing is no discount', () => {
  expect(cost('{ people(first: -100) { nodes { name } } }')).toBe(3);
});

test.each(['{ people(first: 101) { nodes { name } } }', '{ me { friends(first: 1000) { totalCount } } }'])(
  'a page that is too large is refused: %s',
  query => {
    expect(() => cost(query)).toThrow(/gives at most 100 at once, not 10/);
  },
);

test('a variable that does not fit is the mistake of who asks', () => {
  expect(() => cost('query($n: Int!) { people(first: $n) { totalCount } }', { n: 'many' })).toThrow(/Variable "\$n"/);
});

test('a supergraph may call the two otherwise', () => {
  const link =
    'schema @link(url: "https://specs.apollo.dev/cost/v0.1", as: "dear", import: [{name: "@cost", as: "@price"}])';
  const own = costTableOf(`${link} { query: Query } type Query { a: Int @price(weight: 2) @cost(weight: 9)
    b: [Int] @dear__listSize(assumedSize: 4) @listSize(assumedSize: 9) }`);
  expect([...own.weights, ...own.listSizes]).toEqual([
    ['Query.a', 2],
    ['Query.b', { assumedSize: 4, slicingArguments: [], sizedFields: null }],
  ]);
});
