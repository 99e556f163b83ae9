import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { archiveOf, csvOf } from './archive.ts';

const now = new Date('2026-03-10T23:30:00Z'); // the 11th in Amsterdam

test('each table comes as JSON and as CSV, with words in two languages', () => {
  const rows = [
    { day: '2026-03-10', level: 4, checks: [{ ruleId: 'WT-4' }], note: null, isOpen: true },
    { day: '2026-03-11', level: -1, checks: [], note: 'a;b "c"\nd', isOpen: false },
  ];
  const columns = ['day', 'level', 'checks', 'note', 'isOpen'];
  const parts = [
    { subgraph: 'exchange', tables: [{ name: 'sign-ups', columns, rows: rows.map(row => Object.values(row)) }] },
    { subgraph: 'learning', tables: [{ name: 'entrustments', columns: [], rows: [] }] },
  ];
  const files = Object.fromEntries(
    Object.entries(unzipSync(archiveOf(parts, now))).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  );
  expect(Object.keys(files)).toEqual([
    'LEESMIJ.txt',
    'README.txt',
    'exchange/sign-ups.json',
    'exchange/sign-ups.csv',
    'learning/entrustments.json',
    'learning/entrustments.csv',
  ]);
  expect(files['LEESMIJ.txt']).toMatch(/^Uw gegevens bij Naober, op 2026-03-11\n/);
  expect(files['README.txt']).toMatch(/^Your data at Naober, on 2026-03-11\n/);
  expect(JSON.parse(files['exchange/sign-ups.json']!)).toEqual(rows);
  expect(files['exchange/sign-ups.csv']).toBe(
    [
      '\uFEFFday;level;checks;note;isOpen',
      '2026-03-10;4;"[{""ruleId"":""WT-4""}]";;true',
      '2026-03-11;-1;[];"a;b ""c""\nd";false',
      '',
    ].join('\r\n'),
  );
  expect([files['learning/entrustments.json'], files['learning/entrustments.csv']]).toEqual(['[]', '\uFEFF\r\n']);
});

test.each([
  ['=HYPERLINK("http://evil")', `"'=HYPERLINK(""http://evil"")"`],
  ['+31 6 12345678', `'+31 6 12345678`],
  ['-1+2', `'-1+2`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\tcmd', `'\tcmd`],
  ['\rcmd', `"'\rcmd"`],
  ['a=b', 'a=b'],
  [' =a', ' =a'],
  ["'=a", "'=a"],
])('a cell %j is written as %j', (cell, written) => {
  expect(csvOf({ columns: ['cell'], rows: [[cell]] })).toBe(`\uFEFFcell\r\n${written}\r\n`);
});

test('the name of a column cannot be a formula either', () => {
  expect(csvOf({ columns: ['=a'], rows: [[1]] })).toBe(`\uFEFF'=a\r\n1\r\n`);
});
