import { expect, it } from '@jest/globals';
import { wayBack } from './way-back.ts';

it.each(['/', '/agenda', '/diensten?lid=ozg#top'])('%s leads there', asked => {
  expect(wayBack(asked)).toBe(asked);
});

it.each([
  ['nothing', undefined],
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
  expect(wayBack(asked)).toBe('/');
});
