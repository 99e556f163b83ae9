import { expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { withListSizes } from './list-size.ts';

const said = (field: string) =>
  /\): (.*)$/m.exec(print(withListSizes(parse(`type Query { ${field.replace('(', '(after: Int, ')} }`))))?.[1];

test('a page is as long as `first` says, in its nodes and its edges', () => {
  expect(said('notes(first: Int! = 20): NoteConnection!')).toBe(
    'NoteConnection! @listSize(assumedSize: 100, slicingArguments: ["first"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)',
  );
});

test('a list that is no page is as long itself', () => {
  expect(said('notes(first: Int! = 20): [Note!]!')).toBe(
    '[Note!]! @listSize(assumedSize: 100, slicingArguments: ["first"], requireOneSlicingArgument: false)',
  );
});

test('who says more keeps that word, and what takes no `first` says nothing', () => {
  const own = '[Note!]! @listSize(assumedSize: 1000, slicingArguments: ["first"])';
  expect(said(`notes(first: Int): ${own}`)).toBe(own);
  expect(said('notes(last: Int): [Note!]!')).toBe('[Note!]!');
});
