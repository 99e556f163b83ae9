import { parse } from 'graphql';
import { expect, test } from '@jest/globals';
import { mostRepeats } from './repeats.rules.ts';

const times = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');

test.each([
  ['fields without others in them do not count', '{ a a a }', 0],
  ['each place is counted for itself', '{ a { x { i } } b { x { i } } }', 1],
  ['the same place', '{ a { i } a { i } }', 2],
  ['another name is another place', '{ a { i } b: a { i } }', 1],
  ['the same name for others is the same place', '{ a { i } a: b { i } }', 2],
  ['places inside the same place', '{ a { x { i } x { i } } a { x { i } } }', 3],
  ['fragments where they are used', '{ a { i } ...F ... { ...F } } fragment F on Q { a { i } }', 3],
  ['fragments that are used nowhere', '{ i } fragment F on Q { a { i } a { i } }', 2],
  ['the most of several operations', 'query A { a { i } } query B { a { i } a { i } }', 2],
])('%s: %s', (_what, document, most) => {
  expect(mostRepeats(parse(document))).toBe(most);
});

test('a fragment that leads round to itself is entered once', () => {
  expect(mostRepeats(parse('{ ...F } fragment F on Q { a { ...F } a { i } }'))).toBe(2);
});

test('fragments that all lead to each other end', () => {
  const all = times(50, at => `fragment F${at} on Q { i ${times(50, to => `...F${to}`)} }`);
  expect(mostRepeats(parse(`{ ...F0 } ${all}`))).toBe(Infinity);
});
