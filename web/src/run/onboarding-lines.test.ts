import { expect, test } from '@jest/globals';
import { itemsIn, linesOf } from './onboarding-lines.ts';

test('a list goes to lines and back', () => {
  const lines = 'Pas ligt klaar / Pass is ready\n> Papieren laten zien';
  const items = itemsIn(`${lines}\n\n  `);
  expect(items).toEqual([
    { party: 'HOST', text: 'Pas ligt klaar', textEn: 'Pass is ready' },
    { party: 'PROFESSIONAL', text: 'Papieren laten zien', textEn: null },
  ]);
  expect(linesOf(items.map(one => ({ ...one, textEn: one.textEn ?? one.text })))).toBe(lines);
});
