import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { Documents } from './documents.ts';

const schema = buildSchema('type Query { name: String }');
const documentOf = (length: number) => '{ name }'.padEnd(length);
/** Whether reading it again gives the very same thing. */
const isKept = (documents: Documents, query: string) => documents.read(query) === documents.read(query);

test('a document is read once, a wrong one as well', () => {
  const documents = new Documents(schema);
  expect(['{ name }', '{ strange }', '{'].map(query => isKept(documents, query))).toEqual([true, true, true]);
});

test('a document of more than 20,000 characters is read, and not kept', () => {
  const documents = new Documents(schema);
  expect([20_000, 20_001].map(length => isKept(documents, documentOf(length)))).toEqual([true, false]);
  expect(documents.read(documentOf(20_001))).toMatchObject({ document: { kind: 'Document' } });
});

test('of a thousand and one documents the first is forgotten', () => {
  const documents = new Documents(schema);
  const [first, second] = [documents.read(documentOf(10)), documents.read(documentOf(11))];
  for (let length = 12; length <= 1_010; length++) documents.read(documentOf(length));
  expect(documents.read(documentOf(11))).toBe(second);
  expect(documents.read(documentOf(10))).not.toBe(first);
});
