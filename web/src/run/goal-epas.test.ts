import { expect, test } from '@jest/globals';
import { setsOn, wordsFor } from './goal-epas.ts';

const set = (validFrom: string, validUntil: string | null) => ({
  id: validFrom,
  name: 'OK',
  validFrom,
  validUntil,
  epas: [
    { id: 'one', code: 'OA-1', title: 'Omlopen' },
    { id: 'two', code: 'OA-2', title: 'Instrumenteren' },
  ],
});

test.each([
  ['2025-12-31', ['2021-06-01']],
  ['2026-01-01', ['2026-01-01']],
  ['2021-05-31', []],
])('on %s the versions that count are %j', (day, expected) => {
  const sets = [set('2026-01-01', null), set('2021-06-01', '2025-12-31')];
  expect(setsOn(sets, day).map(({ id }) => id)).toEqual(expected);
});

test.each([
  [{ text: '', epaId: '' }, 'one', 'Omlopen'],
  [{ text: 'Omlopen', epaId: 'one' }, 'two', 'Instrumenteren'],
  [{ text: 'Omlopen', epaId: 'one' }, '', ''],
  [{ text: 'Omlopen in de nacht', epaId: 'one' }, 'two', 'Omlopen in de nacht'],
  [{ text: 'Zelf iets', epaId: '' }, 'one', 'Zelf iets'],
])('from %j to %s the words are %s', (goal, next, words) => {
  expect(wordsFor([set('2026-01-01', null)], goal, next)).toBe(words);
});
