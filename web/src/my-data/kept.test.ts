import { expect, it } from '@jest/globals';
import { keptFor } from './kept.ts';

it.each([
  [1, { days: 1 }],
  [90, { days: 90 }],
  [364, { years: 1 }],
  [365, { years: 1 }],
  [400, { days: 400 }],
  [1_827, { years: 5 }],
  [2_922, { years: 8 }],
])('%d days are %j', (days, kept) => {
  expect(keptFor(days)).toEqual(kept);
});
