import { expect, it } from '@jest/globals';
import { guessColumns } from './guess-columns.ts';

it.each([
  [
    ['Code', 'Waar', 'Wie', 'Wanneer', 'Aan', 'Uit', 'Kleur'],
    ['7', 'OK', 'OA', '05-12-2026', '07:30', '16:00', 'rood'],
    ['EXTERNAL_ID', 'DEPARTMENT', 'PROFESSION', 'DATE', 'BEGIN', 'END', ''],
  ],
  [
    ['Shift id', 'Unit', 'Role', 'From', 'Until'],
    ['7', 'OK', 'OA', '2026-12-05 07:30', '2026-12-05 16:00'],
    ['EXTERNAL_ID', 'DEPARTMENT', 'PROFESSION', 'STARTS_AT', 'ENDS_AT'],
  ],
  [
    ['Nummer', 'Code'],
    ['1', '2'],
    ['EXTERNAL_ID', ''],
  ],
])('%j with %j may hold %j', (headers, row, expected) => {
  expect(guessColumns(headers, [row])).toEqual(expected);
});
