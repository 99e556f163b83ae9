import { expect, test } from '@jest/globals';
import { returnPath } from './return-to.rules.ts';

test.each([
  ['/', '/'],
  ['/diensten?lid=ozg#top', '/diensten?lid=ozg#top'],
  ['/agenda', '/agenda'],
])('%s leads there', (asked, path) => {
  expect(returnPath(asked)).toBe(path);
});

test.each([
  ['nothing', undefined],
  ['a list', ['/agenda', '/']],
  ['an address elsewhere', 'https://evil.example/'],
  ['an address elsewhere without a scheme', '//evil.example/'],
  ['a backslash that browsers read as a slash', '/\\evil.example'],
  ['a backslash at the beginning', '\\\\evil.example'],
  ['a tab that browsers leave out', '/\t/evil.example'],
  ['a line break that browsers leave out', '/\n/evil.example'],
  ['dots that lead to a double slash', '/.//evil.example'],
  ['a script', 'javascript:alert(1)'],
  ['no path', 'agenda'],
  ['signing in again', '/auth/sign-in'],
  ['too long a path', `/${'a'.repeat(2_000)}`],
])('%s leads to the start page', (_what, asked) => {
  expect(returnPath(asked)).toBe('/');
});
