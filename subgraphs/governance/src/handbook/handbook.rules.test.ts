import { expect, test } from '@jest/globals';
import { changesBetween, handbookDraftFindings, rolesToAcknowledge, type ClauseText } from './handbook.rules.ts';

const clause = (code: string, over: Partial<ClauseText> = {}): ClauseText => ({
  code,
  titleNl: 'Afzeggen',
  titleEn: 'Withdrawing',
  textNl: 'Zeg het op tijd.',
  textEn: 'Say so in time.',
  roles: ['PROFESSIONAL'],
  ...over,
});

test('what changed is told clause by clause, in the order of the new version; what is gone comes last', () => {
  const before = [clause('a'), clause('b'), clause('c'), clause('d')];
  const after = [
    clause('e'),
    clause('d', { roles: ['RUNNER'] }),
    clause('a'),
    clause('b', { textEn: 'Say so at once.' }),
  ];
  expect(changesBetween(before, after).map(({ kind, code }) => `${kind} ${code}`)).toEqual([
    'NEW e',
    'CHANGED d',
    'CHANGED b',
    'GONE c',
  ]);
});

test.each<[string, Partial<ClauseText>]>([
  ['its Dutch title', { titleNl: 'Anders' }],
  ['its English title', { titleEn: 'Else' }],
  ['its Dutch text', { textNl: 'Anders.' }],
  ['who must read it', { roles: ['PROFESSIONAL', 'RUNNER'] }],
])('a clause changed when %s did', (_what, over) => {
  expect(changesBetween([clause('a')], [clause('a', over)])).toMatchObject([{ kind: 'CHANGED' }]);
});

test('somebody acknowledges as what she is and a clause asks', () => {
  const clauses = [clause('a', { roles: ['RUNNER', 'PLANNER'] }), clause('b', { roles: [] })];
  expect(rolesToAcknowledge(clauses, ['PLANNER', 'RUNNER', 'RUNNER', 'FINANCE'])).toEqual(['PLANNER', 'RUNNER']);
});

test.each<[string, ClauseText[], string[]]>([
  ['with one clause', [clause('a')], []],
  ['without clauses', [], ['NO_CLAUSES']],
  ['with as many as may be', Array.from({ length: 100 }, (_, n) => clause(`c${n}`)), []],
  ['with one more', Array.from({ length: 101 }, (_, n) => clause(`c${n}`)), ['TOO_MANY_CLAUSES']],
  ['with a code twice', [clause('a'), clause('a')], ['CODE_TWICE']],
  ['with the longest code', [clause('a'.repeat(40))], []],
  ['with a code that is too long', [clause('a'.repeat(41))], ['INVALID_CODE']],
  ['with capitals in a code', [clause('A')], ['INVALID_CODE']],
  ['with the longest text', [clause('a', { textNl: 'x'.repeat(5_000) })], []],
  ['with a text that is too long', [clause('a', { textNl: 'x'.repeat(5_001) })], ['INVALID_TEXT']],
  ['without English', [clause('a', { textEn: ' ' })], ['INVALID_TEXT']],
])('a draft %s', (_case, clauses, expected) => {
  expect(handbookDraftFindings(clauses)).toEqual(expected);
});
