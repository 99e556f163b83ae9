import { expect, it } from '@jest/globals';
import { wholeNumber } from './whole-number.ts';

it.each([
  ['0', 0],
  [' 30 ', 30],
  ['', -1],
  ['1,5', -1],
  ['-3', -1],
  ['1e3', -1],
])('“%s” is %d', (text, number) => {
  expect(wholeNumber(text)).toBe(number);
});
