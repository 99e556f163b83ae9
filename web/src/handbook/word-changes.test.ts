import { expect, test } from '@jest/globals';
import { wordChanges } from './word-changes.ts';

const shown = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ text, kind }) => (kind === 'new' ? `+${text}+` : kind === 'gone' ? `-${text}-` : text))
    .join('');

test.each([
  ['Zeg het op tijd.', 'Zeg het op tijd.', 'Zeg het op tijd.'],
  ['Zeg het binnen 24 uur.', 'Zeg het binnen 48 uur.', 'Zeg het binnen -24-+48+ uur.'],
  ['', 'Nieuw.', '+Nieuw.+'],
])('from "%s" to "%s"', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});
