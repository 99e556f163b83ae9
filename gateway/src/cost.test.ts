import { buildSchema, parse } from 'graphql';
import { expect, test } from '@jest/globals';
import { costOf } from './cost.ts';

const schema = buildSchema(`
  type Query { me: Person people(first: Int = 20): PersonConnection members: [Person!] }
  type PersonConnection { nodes: [Person!]! edges: [PersonEdge!]! totalCount: Int! }
  type PersonEdge { cursor: String! node: Person! }
  type Person { name: String! friends(first: Int = 20): PersonConnection tags: [String!]! }`);
const cost = (query: string, variables = {}) =>
  costOf({ schema, document: parse(query), variables, operationName: undefined });

test.each([
  ['one for each field', '{ me { name } }', 2],
  ['as many as a page asks for', '{ people(first: 3) { nodes { name } } }', 1 + 3 * 2],
  ['a page of the usual size', '{ people { nodes { name } } }', 1 + 20 * 2],
  ['five of a list without a size', '{ members { name } }', 1 + 5 * 1],
  [
    'all pages of a page',
    '{ people(first: 10) { nodes { friends(first: 10) { nodes { name } } } } }',
    1 + 10 * (1 + 1 + 10 * 2),
  ],
  ['both names of the same field', '{ a: me { name } b: me { name } }', 4],
])('a question costs %s', (_what, query, points) => {
  expect(cost(query)).toBe(points);
});

test('variables count as what they are', () => {
  expect(cost('query($n: Int!) { people(first: $n) { nodes { name } } }', { n: 100 })).toBe(201);
});

test('of two operations the one that is asked for counts', () => {
  const document = parse('query A { me { name } } query B { people(first: 100) { nodes { name } } }');
  const of = (operationName: string) => costOf({ schema, document, variables: {}, operationName });
  expect([of('A'), of('B')]).toEqual([2, 201]);
});

test('less than nothing is no discount', () => {
  expect(cost('{ people(first: -100) { nodes { name } } }')).toBe(3);
});
