import { connect } from 'node:net';
import { OptimisticLockError } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { notes } from '../testing/notes/notes.ts';
import { trouble } from '../testing/notes/trouble.resolver.ts';
import { aViewer, TestSubgraph } from '../testing/subgraph.ts';
import { errorCodes, fail, maskError } from './errors.ts';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await TestSubgraph.start(notes)));
afterAll(() => subgraph.stop());

const hidden = {
  message: 'Something went wrong on our side.',
  path: ['trouble'],
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

/** The one error of an answer, as a client reads it. */
async function errorOf(make: typeof trouble.make): Promise<unknown> {
  trouble.make = make;
  const answer = await subgraph.ask(aViewer(), '{ trouble }');
  expect(answer).toEqual({ data: { trouble: null }, errors: [expect.anything()] });
  return JSON.parse(JSON.stringify(answer.errors![0])) as unknown;
}

test('the list of codes is closed', () => {
  expect(errorCodes).toEqual([
    'UNAUTHENTICATED',
    'FORBIDDEN',
    'NOT_FOUND',
    'BAD_USER_INPUT',
    'CONFLICT',
    'UNAVAILABLE',
  ]);
});

test.each(errorCodes)('%s passes with its message', async code => {
  expect(
    await errorOf(() => {
      throw fail(code, 'Said on purpose.');
    }),
  ).toEqual({ message: 'Said on purpose.', path: ['trouble'], extensions: { code } });
});

const secrets: [string, () => unknown][] = [
  [
    'an error of our own making',
    () => {
      throw new Error('the key lies under the mat');
    },
  ],
  [
    'a thrown text',
    () => {
      throw 'the key lies under the mat';
    },
  ],
  [
    'a code that is not ours',
    () => {
      throw new GraphQLError('the key lies under the mat', { extensions: { code: 'MAT' } });
    },
  ],
  [
    'an error without a code',
    () => {
      throw new GraphQLError('the key lies under the mat');
    },
  ],
  ['a refused connection', () => new Promise((_resolve, reject) => void connect(1, '127.0.0.1').once('error', reject))],
];

test.each(secrets)('%s is hidden, stack and all', async (_what, make) => {
  expect(await errorOf(make)).toEqual(hidden);
});

test('what is hidden is reported', () => {
  const reported: unknown[] = [];
  const secret = new Error('the key lies under the mat');
  maskError(new GraphQLError('', { path: ['a'], originalError: secret }), error => reported.push(error));
  expect(reported).toEqual([secret]);
});

const sql =
  (text: string) =>
  ({ em }: { em: EntityManager }) =>
    em.execute(text);
const twice = `insert into notebook values ('00000000-0000-7000-8000-000000000001', 'a'), ('00000000-0000-7000-8000-000000000002', 'a')`;

test.each([
  ['two of the same', twice, 'CONFLICT', 'This exists already: read the current state.'],
  [
    'a text with a NUL',
    `select convert_from('\\x00', 'UTF8')`,
    'BAD_USER_INPUT',
    'A text holds a character that cannot be stored.',
  ],
  ['an id that is none', `select 'x'::uuid`, 'BAD_USER_INPUT', 'A value has the wrong form.'],
  ['a date that is none', `select 'x'::timestamptz`, 'BAD_USER_INPUT', 'A value has the wrong form.'],
  ['a day that no calendar has', `select '2026-02-30'::date`, 'BAD_USER_INPUT', 'A value has the wrong form.'],
  ['a number too large', 'select 40000::smallint', 'BAD_USER_INPUT', 'A number is too large.'],
  [
    'a deadlock',
    `do $$ begin raise sqlstate '40P01'; end $$`,
    'CONFLICT',
    'Somebody else was at it at the same moment: try again.',
  ],
  [
    'a failed serialisation',
    `do $$ begin raise sqlstate '40001'; end $$`,
    'CONFLICT',
    'Somebody else was at it at the same moment: try again.',
  ],
  [
    'an overlap',
    `do $$ begin raise sqlstate '23P01'; end $$`,
    'CONFLICT',
    'This overlaps with something else: read the current state.',
  ],
])('the database refuses %s', async (_what, text, code, message) => {
  expect(await errorOf(sql(text))).toEqual({ message, path: ['trouble'], extensions: { code } });
});

test('a lost race for a version is a conflict', async () => {
  expect(
    await errorOf(() => {
      throw OptimisticLockError.lockFailed('Note');
    }),
  ).toEqual({
    message: 'Somebody else changed this: read the current state.',
    path: ['trouble'],
    extensions: { code: 'CONFLICT' },
  });
});

test.each([
  [
    'a broken check',
    `insert into note values ('00000000-0000-7000-8000-000000000001', '', 0, now(), 1, '00000000-0000-7000-8000-000000000001')`,
  ],
  ['a table that is not there', 'select * from nothing_here'],
  ['a syntax error', 'selec 1'],
])('%s says nothing about our tables', async (_what, text) => {
  expect(await errorOf(sql(text))).toEqual(hidden);
});
