import { expect, it } from '@jest/globals';
import { amountText, centsOf } from './amount.ts';
import { ratesCsv } from './rates-csv.ts';

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

it('what was agreed is saved as a file, newest first, in euros to the cent', () => {
  const first = {
    number: 1,
    status: 'COUNTERED',
    proposedBySide: 'HOST',
    centsPerHour: 5_605,
    startsOn: '2026-02-01',
  } as const;
  const second = {
    number: 2,
    status: 'ACCEPTED',
    proposedBySide: 'PROFESSIONAL',
    centsPerHour: 7_000,
    startsOn: '2026-02-01',
  } as const;
  expect(ratesCsv([second, first])).toBe(
    'number,status,proposedBySide,eurosPerHour,startsOn\r\n2,ACCEPTED,PROFESSIONAL,70.00,2026-02-01\r\n1,COUNTERED,HOST,56.05,2026-02-01\r\n',
  );
});
