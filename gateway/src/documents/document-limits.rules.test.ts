import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, test } from '@jest/globals';
import { excessOf, usualLimits, type DocumentLimits } from './document-limits.rules.ts';

const times = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
const roomy: DocumentLimits = {
  tokens: 1_000,
  fragments: 1_000,
  fields: 1_000,
  rootFields: 1_000,
  aliases: 1_000,
  directives: 1_000,
  repeats: 1_000,
  depth: 1_000,
};
const codeOf = (document: string, limits: Partial<DocumentLimits>) =>
  excessOf(parse(document), { ...roomy, ...limits })?.[0] ?? null;

describe.each<[keyof DocumentLimits, string, string, string]>([
  [
    'fragments',
    'TOO_MANY_FRAGMENTS',
    '{ ...A } fragment A on Q { a }',
    '{ ...A ...B } fragment A on Q { a } fragment B on Q { b }',
  ],
  ['fields', 'TOO_MANY_FIELDS', '{ a }', '{ a { b } }'],
  ['fields', 'TOO_MANY_FIELDS', 'query A { a } query B { __typename }', 'query A { a } query B { b { c } }'],
  ['rootFields', 'TOO_MANY_ROOT_FIELDS', '{ a { b c } }', '{ a b }'],
  ['aliases', 'TOO_MANY_ALIASES', '{ a: b { c } }', '{ a: b { d: c } }'],
  ['directives', 'TOO_MANY_DIRECTIVES', '{ a @x { b } }', '{ a @x { b @y } }'],
  ['directives', 'TOO_MANY_DIRECTIVES', 'query @x { a }', 'query @x { a @x }'],
  ['directives', 'TOO_MANY_DIRECTIVES', '{ ... @x { a } }', '{ ...A @x } fragment A on Q @y { a }'],
  ['repeats', 'TOO_MANY_REPEATS', '{ a { b } a }', '{ a { b } a { b } }'],
  ['depth', 'TOO_DEEP', '{ a b c }', '{ a { b { c } } }'],
])('of %s (%s)', (part, code, enough, tooMuch) => {
  const limits = { [part]: part === 'fields' && enough.includes('query') ? 2 : 1 };
  const allowed = part === 'depth' ? { depth: 2 } : limits;
  test('as many as there may be pass', () => expect(codeOf(enough, allowed)).toBeNull());
  test('one more is too many', () => expect(codeOf(tooMuch, allowed)).toBe(code));
});

test('what a fragment brings counts wherever it is used', () => {
  const parts = 'fragment A on Q { a: b @x { c } }';
  expect(codeOf(`{ ...A ...A } ${parts}`, { aliases: 1 })).toBe('TOO_MANY_ALIASES');
  expect(codeOf(`{ ...A ...A } ${parts}`, { rootFields: 1 })).toBe('TOO_MANY_ROOT_FIELDS');
  expect(codeOf(`{ ...A ... { ...A } } ${parts}`, { fields: 3 })).toBe('TOO_MANY_FIELDS');
  expect(codeOf(`{ q { ...A } } ${parts}`, { depth: 2 })).toBe('TOO_DEEP');
});

test('fragments that double each other are measured in the time that their text is long', () => {
  const doubling = times(200, at => `fragment F${at} on Q { a ...F${at + 1} ...F${at + 1} }`);
  expect(codeOf(`{ ...F0 } ${doubling} fragment F200 on Q { a }`, {})).toBe('TOO_MANY_FIELDS');
});

test('fragments that lead round in circles end', () => {
  expect(codeOf('{ ...A } fragment A on Q { a ...B } fragment B on Q { b ...A }', {})).toBeNull();
});

test('tools may read the schema', () => {
  expect(excessOf(parse(getIntrospectionQuery()), usualLimits)).toBeNull();
});
