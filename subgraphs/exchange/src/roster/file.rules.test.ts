import { expect, test } from '@jest/globals';
import { columnsOf, missingColumns } from './columns.rules.ts';
import { csvHeader, readCsv } from './csv.rules.ts';
import { cleanName, decodeFile, decodeUpload } from './decode.rules.ts';
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
test.each([';', ',', '\t', '|'])('a file is cut at %j', delimiter => {
  const table = readCsv(`${titles.join(delimiter)}\n\n${cells.join(delimiter)}\n`);
  expect(table.rows).toEqual([{ line: 3, cells }]);
  expect(table.columns.size).toBe(6);
});

test('a file whose every cell stands in quotes is read, and lines within quotes are counted once', () => {
  const quoted = (all: readonly string[]) => all.map(one => `"${one}"`).join(';');
  const table = readCsv([quoted(titles), quoted([...cells, 'een\r\ntwee']), quoted(cells)].join('\r\n'));
  expect(table.header).toEqual(titles);
  expect(table.rows).toEqual([
    { line: 3, cells: [...cells, 'een\ntwee'] },
    { line: 4, cells },
  ]);
});

test.each([
  ['UTF-8 with its mark', Buffer.from('\uFEFFcafé'), 'café'],
  ['UTF-8', Buffer.from('café'), 'café'],
  ['Windows-1252', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x80]), 'café€'],
  ['UTF-16', Buffer.from('\uFEFFcafé', 'utf16le'), 'café'],
  ['UTF-16 the other way round', Buffer.from('\uFEFFcafé', 'utf16le').swap16(), 'café'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), null],
])('a file in %s is read', (_name, bytes, text) => {
  const file = text === null ? null : { kind: 'CSV', content: text };
  expect(decodeFile(bytes)).toEqual(file);
  expect(decodeUpload(`data:text/csv;base64,${bytes.toString('base64')}`)).toEqual(file);
});

test.each(['caf\uFFFD', 'caf\0', 'caf\uD800', 'caf\uDC00e'])('%j is refused: no database could keep it', text =>
  expect(decodeUpload(text)).toBeNull(),
);

test.each([
  ['BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'ICAL'],
  ['\uFEFF [{"documentId":{}}]', 'SETU_JSON'],
  ['{"documentId":{}}', 'SETU_JSON'],
  ['Datum;Begin', 'CSV'],
])('%j is known by what it holds', (text, kind) => expect(decodeUpload(text)!.kind).toBe(kind));

test('a workbook is kept as its bytes', () => {
  const bytes = Buffer.from([0x50, 0x4b, 3, 4, 255]);
  expect(decodeFile(bytes)).toEqual({ kind: 'XLSX', content: bytes.toString('base64') });
});

test('the name of a file is kept composed, and without what cannot be kept', () => {
  expect(cleanName('van der ’t Ro\u0308ster\0 \uD800 🚑 \u200F.csv')).toBe(
    'van der ’t R\u00F6ster \uFFFD 🚑 \u200F.csv',
  );
  expect(cleanName(`${'x'.repeat(199)}🚑`)).toBe(`${'x'.repeat(199)}\uFFFD`);
});

test.each([
  [null, 'NOT_TEXT'],
  ['\n \n', 'EMPTY_FILE'],
  [`${header}\n${' '.repeat(2_900_000)}`, 'TOO_LARGE'],
  ['Datum;Begin;Einde;Functie', 'MISSING_COLUMN'],
  ['a;b;c;d;e', undefined],
  [header, undefined],
])('a file of %.20j is refused as %s', (text, code) =>
  expect(fileRefusal(text === null ? null : { kind: 'CSV', content: text })?.code).toBe(code),
);

test('headers are known by other names too', () => {
  const known = (text: string) => [...columnsOf(csvHeader(text)).keys()];
  expect(known('Shift ID,Unit,Role,Start date,Start time,End time,Break,Places,Requirements,Notes').sort()).toEqual(
    [...names].sort(),
  );
  expect([...columnsOf(['Dienstnr.', 'Team', 'Beroep', 'Dag', 'Van', 'Tot']).keys()]).toEqual(names.slice(0, 6));
});

test('what a planner said of a column comes before what its name says', () => {
  const header = ['Code', 'Nr', 'Waar', 'Wie', 'Van', 'Tot', 'Datum'];
  const mapping = { externalId: 'Code', department: 'Waar', profession: 'Wie' };
  expect([...columnsOf(header, mapping)].map(([column, { header }]) => [column, header])).toEqual([
    ['externalId', 'Code'],
    ['department', 'Waar'],
    ['profession', 'Wie'],
    ['begin', 'Van'],
    ['end', 'Tot'],
    ['date', 'Datum'],
  ]);
});

test.each([
  [['Dienst', 'Afdeling', 'Functie', 'Datum', 'Van', 'Tot'], []],
  [['Dienst', 'Afdeling', 'Functie', 'Start datum/tijd', 'Eind datum/tijd'], []],
  [['Dienst', 'Afdeling', 'Functie', 'Start datum/tijd'], ['endsAt']],
  [
    ['Dienst', 'Afdeling', 'Datum'],
    ['profession', 'begin', 'end'],
  ],
])('of %j a shift lacks %j', (header, missing) => expect(missingColumns(columnsOf(header))).toEqual(missing));
