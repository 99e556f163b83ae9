import { expect, it } from '@jest/globals';
import { amountText, centsOf } from './amount.ts';

it.each([
  ['56', 5_600],
  ['56,5', 5_650],
  ['56.05', 5_605],
  ['€ 56,00', 5_600],
  ['0,01', 1],
  ['56,005', null],
  ['1.000,00', null],
  ['-5', null],
  ['', null],
  ['veel', null],
])('%j is %j cents', (written, cents) => expect(centsOf(written)).toBe(cents));

it('an amount is written as each language does', () => {
  expect(amountText(5_650, 'nl').replaceAll(/\s/g, ' ')).toBe('€ 56,50');
  expect(amountText(5_650, 'en')).toBe('€56.50');
});
