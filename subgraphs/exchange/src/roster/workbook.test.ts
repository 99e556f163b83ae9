import { expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { aWorkbook, type Cell } from '../../testing/workbook.ts';
import { readXlsx } from './read-workbook.ts';

const header: Cell[] = ['Dienstnummer', 'Afdeling', 'Functie', 'Datum', 'Begin', 'Einde', 'Opmerking'];
const read = async (bytes: Uint8Array, mapping = {}) => readXlsx(Buffer.from(bytes).toString('base64'), mapping);
const rowsOf = async (rows: Cell[][], more?: Parameters<typeof aWorkbook>[1]) =>
  (await read(aWorkbook([header, ...rows], more))).rows;

test('days and times are read whether a sheet shows them as such, as bare numbers or as text', async () => {
  const rows = await rowsOf([
    ['D1', 'OK', 'OA', { date: 46_361 }, { time: 0.3125 }, { time: 2 / 3 }, 'Ro\u0308ntgen 🚑'],
    ['D2', 'OK', 'OA', 46_361, 0.3125, 0.6666667, ''],
    ['D3', 'OK', 'OA', '05-12-2026', '07:30', '16:00', ''],
  ]);
  const [first, second] = rows.map(({ cells }) => cells);
  expect(first).toEqual(['D1', 'OK', 'OA', '2026-12-05', '07:30', '16:00', 'R\u00F6ntgen 🚑']);
  expect(second).toEqual(['D2', 'OK', 'OA', '2026-12-05', '07:30', '16:00', '']);
  expect(rows[2]).toEqual({ line: 4, cells: ['D3', 'OK', 'OA', '05-12-2026', '07:30', '16:00', ''] });
});

test('a day and a time in one cell keep both', async () => {
  const moments: Cell[] = ['Nr', 'Afdeling', 'Functie', 'Start datum/tijd', 'Eind datum/tijd'];
  const table = await read(aWorkbook([moments, ['D1', 'OK', 'OA', { date: 46_361.3125 }, 46_361.9375]]));
  expect(table.rows[0]!.cells.slice(3)).toEqual(['2026-12-05 07:30', '2026-12-05 22:30']);
});

test('a formula counts by the value that was worked out, and is named where there is none', async () => {
  const rows = await rowsOf([
    ['D1', 'OK', 'OA', { formula: 'TODAY()', value: 46_361 }, '07:30', '16:00', ''],
    ['D2', 'OK', 'OA', { formula: 'TODAY()' }, '07:30', '16:00', ''],
  ]);
  expect(rows[0]!.cells[3]).toBe('2026-12-05');
  expect(rows[1]!.unreadable).toEqual(new Map([[3, 'FORMULA_WITHOUT_VALUE']]));
});

test('of merged cells the first holds the value, the others are named', async () => {
  const row = (n: number): Cell[] => [`D${n}`, n === 1 ? 'OK' : '', 'OA', '05-12-2026', '07:30', '16:00', ''];
  const rows = await rowsOf([row(1), row(2), row(3)], { merged: 'B2:B3' });
  expect(rows.map(({ unreadable }) => unreadable)).toEqual([undefined, new Map([[1, 'MERGED_CELLS']]), undefined]);
});

test('empty rows are no rows, and lines are counted as the sheet counts them', async () => {
  const rows = await rowsOf([[], ['D1', 'OK', 'OA', '05-12-2026', '07:30', '16:00', '']]);
  expect(rows.map(({ line }) => line)).toEqual([3]);
});

test.each([
  ['a bomb', () => zipSync({ 'xl/workbook.xml': [new Uint8Array(41_000_000), { level: 1 }] }), 'TOO_LARGE'],
  ['macros', () => aWorkbook([header], { more: { 'xl/vbaProject.bin': strToU8('x') } }), 'HAS_MACROS'],
  ['a cell a million rows down', () => aWorkbook([header], { cell: 'A1000000' }), 'TOO_MANY_ROWS'],
  ['a cell far to the right', () => aWorkbook([header], { cell: 'XFD2' }), 'TOO_MANY_ROWS'],
  ['an archive of something else', () => zipSync({ 'photo.txt': strToU8('x') }), 'NOT_A_WORKBOOK'],
  ['half a file', () => aWorkbook([header]).slice(0, 300), 'NOT_A_WORKBOOK'],
])('%s is not opened', async (_what, bytes, trouble) => {
  await expect(read(bytes())).rejects.toMatchObject({ trouble });
});
