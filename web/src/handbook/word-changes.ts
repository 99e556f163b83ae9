import { diffWordsWithSpace } from 'diff';

export interface WordPart {
  readonly text: string;
  readonly kind: 'same' | 'new' | 'gone';
}

/** Word by word what a text says otherwise. */
export const wordChanges = (before: string, after: string): WordPart[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'new' : removed ? 'gone' : 'same',
  }));
