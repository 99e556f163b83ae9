import { describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { breakingChanges, staleFiles, undescribed, unyielding } from '../scripts/schema/findings.ts';

describe('what the schema check turns red', () => {
  test('a file that is not what the code composes to, and one that is missing', () => {
    const read = (name: string) => (name === 'gone' ? raise() : 'old');
    expect(staleFiles({ same: 'old', other: 'new', gone: 'new' }, read)).toEqual(['other', 'gone']);
  });

  test('every type, field, argument, input field and enum value without a description', () => {
    const schema = buildSchema(`
      type Query { a(b: Int): T "described" c: E }
      "described" type T { d: Int }
      enum E { F }
      input I { g: Int }`);
    expect(undescribed(schema)).toEqual(['Query.a', 'Query.a(b:)', 'T.d', 'E', 'E.F', 'I', 'I.g']);
  });

  test('a root field that would take its neighbours down with it', () => {
    expect(unyielding(buildSchema('type Query { a: Int b: Int! c: [Int!] d: [Int!]! }'))).toEqual([
      'Query.b',
      'Query.d',
    ]);
  });

  test('a field taken away and an argument made mandatory', () => {
    const before = 'type Query { a(b: Int): Int c: Int }';
    const now = 'type Query { a(b: Int!): Int }';
    expect(breakingChanges(before, now)).toEqual([
      'Query.c was removed.',
      'Query.a arg b has changed type from Int to Int!.',
    ]);
  });
});

function raise(): never {
  throw new Error('no such file');
}
