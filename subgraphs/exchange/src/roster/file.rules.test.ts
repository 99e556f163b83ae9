import { expect, test } from '@jest/globals';
import { columnsOf } from './columns.rules.ts';
import { headerColumns, readTable } from './csv.rules.ts';
import { decodeFile, decodeUpload } from './decode.rules.ts';
import { fileRefusal } from './file.rules.ts';

const header = 'Dienstnummer;Afdeling;Functie;Datum;Begin;Einde;Pauze (min);Aantal;Kwalificatie;Bijzonderheden';
const names = [
  'externalId',
  'department',
  'profession',
  'date',
  'begin',
  'end',
  'breakMinutes',
  'places',
  'requirements',
  'remarks',
] as const;

const cells = ['D1', 'Operatiekamer', 'Operatieassistent', '08-06-2026', '07:30', '16:00'];
const titles = ['Dienstnummer', 'Afdeling', 'Functie', 'Datum', 'Begin', 'Einde'];
test.each([';', ',', '\t'])('a file is cut at %j', delimiter => {
  const table = readTable(`${titles.join(delimiter)}\n\n${cells.join(delimiter)}\n`);
  expect(table.rows).toEqual([{ line: 3, cells }]);
  expect(table.columns.size).toBe(6);
});

test.each([
  ['UTF-8 with its mark', Buffer.from('\uFEFFcafé'), 'café'],
  ['UTF-8', Buffer.from('café'), 'café'],
  ['Windows-1252', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x80]), 'café€'],
  ['UTF-16', Buffer.from('\uFEFFcafé', 'utf16le'), 'café'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), null],
])('a file in %s is read', (_name, bytes, text) => {
  expect(decodeFile(bytes)).toBe(text);
  expect(decodeUpload(`data:text/csv;base64,${bytes.toString('base64')}`)).toBe(text);
});

test('a file that was read in a wrong encoding is refused', () => expect(decodeUpload('caf\uFFFD')).toBeNull());

test.each([
  [null, 'NOT_TEXT'],
  ['\n \n', 'EMPTY_FILE'],
  [`${header}\n${' '.repeat(2_000_000)}`, 'TOO_LARGE'],
  [header.replace('Datum;', ''), 'MISSING_COLUMN'],
  [header, undefined],
])('a file of %.20j is refused as %s', (text, code) => expect(fileRefusal(text)?.code).toBe(code));

test('headers are known by other names too', () => {
  expect([
    ...headerColumns('Shift ID,Unit,Role,Start date,Start time,End time,Break,Places,Requirements,Notes').keys(),
  ]).toEqual(names);
  expect([...columnsOf(['Dienstnr.', 'Team', 'Beroep', 'Dag', 'Van', 'Tot']).keys()]).toEqual(names.slice(0, 6));
});
