import { expect, test } from '@jest/globals';
import { isEnumType, isObjectType, parse, type GraphQLSchema } from 'graphql';
import { notes } from '../testing/notes/notes.ts';
import { shelf } from '../testing/notes/shelf.ts';
import { subgraphSchema, subgraphSdl } from './subgraph.ts';

const schema: GraphQLSchema = subgraphSchema(notes);

test('the SDL is a federated one: it links its directives and keeps the keys', () => {
  const sdl = subgraphSdl(notes);
  expect(sdl.startsWith('extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"')).toBe(true);
  expect(parse(sdl).definitions.length).toBeGreaterThan(1);
  expect(sdl).toContain('type Note @key(fields: "id")');
  expect(sdl).toContain('type PageInfo @shareable');
});

test('the SDL says how long the list of a page can be, and what a count costs', () => {
  expect(subgraphSdl(notes)).toContain('NoteConnection! @listSize(assumedSize: 100, ');
  expect(subgraphSdl(notes)).toContain('totalCount: Int! @cost(weight: 10)');
});

test('the SDL keeps what describes a type and a field', () => {
  expect(subgraphSdl(notes)).toContain('"""Something that was written down."""');
  expect(subgraphSdl(notes)).toContain('"""What was written."""');
});

test('what is stored is not shown, unless it is declared', () => {
  const note = schema.getType('Note');
  if (!isObjectType(note)) throw new Error('Note is no object type.');
  expect(Object.keys(note.getFields()).sort()).toEqual(['id', 'notebook', 'text', 'writtenAt']);
});

test('two subgraphs of one process know nothing of each other', () => {
  expect(subgraphSdl(shelf())).not.toMatch(/\bNote\b|writeNote/);
});

test("a mutation's refusals are an error type and an enum of described codes", () => {
  const refusal = schema.getType('WriteNoteError');
  if (!isObjectType(refusal)) throw new Error('WriteNoteError is no object type.');
  expect(refusal.getInterfaces().map(({ name }) => name)).toEqual(['UserError']);
  expect(Object.values(refusal.getFields()).map(({ name, type }) => `${name}: ${String(type)}`)).toEqual([
    'message: String!',
    'field: [String!]',
    'code: WriteNoteErrorCode!',
  ]);
  const codes = schema.getType('WriteNoteErrorCode');
  if (!isEnumType(codes)) throw new Error('WriteNoteErrorCode is no enum.');
  expect(codes.getValues().map(({ name, description }) => [name, description])).toEqual([
    ['TEXT_IS_EMPTY', 'There is nothing to write.'],
  ]);
});

test('a connection has nodes, edges, its page and its total', () => {
  const connection = schema.getType('NoteConnection');
  if (!isObjectType(connection)) throw new Error('NoteConnection is no object type.');
  const fields = Object.values(connection.getFields()).map(({ name, type }) => `${name}: ${String(type)}`);
  expect(fields).toEqual(['nodes: [Note!]!', 'edges: [NoteEdge!]!', 'pageInfo: PageInfo!', 'totalCount: Int!']);
});
