import { expect, test } from '@jest/globals';
import { instant, parameters } from '../../testing/facts.ts';
import { changeOf } from './change.rules.ts';
import { readCsv } from './csv.rules.ts';
import { duplicateLines, readRow, type RosterRow } from './row.rules.ts';

const header = 'Dienstnummer;Afdeling;Functie;Datum;Begin;Einde;Pauze (min);Aantal;Kwalificatie;Bijzonderheden';
const good = [
  'D1',
  'Operatiekamer',
  'Operatieassistent',
  '08-06-2026',
  '07:30',
  '16:00',
  '30',
  '1',
  'OA-1 t/m OA-3 niveau 4',
  '',
];
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
const epas = new Map(['OA-1', 'OA-2', 'OA-3', 'AM-1', 'AM-4', 'AM-5'].map(code => [code, code]));
const catalogue = {
  departments: new Map([
    ['operatiekamer', 'ok'],
    ['ok', 'ok'],
  ]),
  professions: new Map([['operatieassistent', 'OA']]),
  epas,
  parameters,
};
const now = instant('2025-10-01T12:00Z');

type Cells = Partial<Record<(typeof names)[number], string>>;
const rowOf = (over: Cells) => names.map((name, at) => over[name] ?? good[at]).join(';');
function read(over: Cells): RosterRow | string[] {
  const table = readCsv(`${header}\n${rowOf(over)}\n`);
  const row = readRow(table, table.rows[0]!, catalogue, now);
  return Array.isArray(row) ? row.map(({ line, column, code, value }) => `${line} ${column} ${code} ${value}`) : row;
}

test('a good row becomes a shift', () => {
  expect(read({ remarks: 'Melden bij balie OK' })).toEqual({
    externalId: 'D1',
    departmentId: 'ok',
    professionId: 'OA',
    places: 1,
    isCancelled: false,
    rosterVersion: null,
    isNight: false,
    breakMinutes: 30,
    startsAt: instant('2026-06-08T07:30+02:00'),
    endsAt: instant('2026-06-08T16:00+02:00'),
    remarks: 'Melden bij balie OK',
    requiredEpas: ['OA-1', 'OA-2', 'OA-3'].map(epaId => ({ epaId, minimumLevel: 4 })),
    otherRequirements: [],
  });
});

test.each<[Cells, string[]]>([
  [{ externalId: '' }, ['2 Dienstnummer MISSING_VALUE ']],
  [{ externalId: 'x'.repeat(101) }, [`2 Dienstnummer TOO_LONG ${'x'.repeat(100)}`]],
  [{ department: 'Keuken' }, ['2 Afdeling UNKNOWN_DEPARTMENT Keuken']],
  [{ profession: 'Operatie-assistent i.o.' }, ['2 Functie UNKNOWN_PROFESSION Operatie-assistent i.o.']],
  [{ date: '31-11-2026' }, ['2 Datum NOT_A_DATE 31-11-2026']],
  [{ date: 'maandag' }, ['2 Datum NOT_A_DATE maandag']],
  [{ begin: '25:00' }, ['2 Begin NOT_A_TIME 25:00']],
  [{ end: '16:60' }, ['2 Einde NOT_A_TIME 16:60']],
  [{ begin: '23:00', end: '23:00' }, ['2 Einde ENDS_WHEN_IT_BEGINS 23:00']],
  [{ date: '29-03-2026', begin: '02:30' }, ['2 Begin TIME_DOES_NOT_EXIST 02:30']],
  [{ date: '28-03-2026', begin: '23:00', end: '02:30' }, ['2 Einde TIME_DOES_NOT_EXIST 02:30']],
  [{ date: '26-10-2025', begin: '02:30' }, ['2 Begin TIME_IS_AMBIGUOUS 02:30']],
  [{ places: '0' }, ['2 Aantal NOT_A_NUMBER 0']],
  [{ places: 'twee' }, ['2 Aantal NOT_A_NUMBER twee']],
  [{ breakMinutes: '510' }, ['2 Pauze (min) BREAK_TOO_LONG 510']],
  [{ breakMinutes: '-5' }, ['2 Pauze (min) NOT_A_NUMBER -5']],
  [{ requirements: 'OA-9 niveau 4' }, ['2 Kwalificatie UNKNOWN_EPA OA-9 niveau 4']],
  [{ date: '01-10-2025', begin: '14:00' }, ['2 Datum SHIFT_IN_PAST 01-10-2025']],
  [
    { department: 'Keuken', date: '', places: '0' },
    ['2 Afdeling UNKNOWN_DEPARTMENT Keuken', '2 Datum MISSING_VALUE ', '2 Aantal NOT_A_NUMBER 0'],
  ],
])('%j is refused: %j', (over, expected) => {
  expect(read(over)).toEqual(expected);
});

test.each<[Cells, string, string]>([
  [{ begin: '23:00', end: '07:30' }, '2026-06-08T23:00+02:00', '2026-06-09T07:30+02:00'],
  [{ date: '2026-06-08' }, '2026-06-08T07:30+02:00', '2026-06-08T16:00+02:00'],
  [{ date: '8/6/2026', begin: '7.30', end: '16:00:00' }, '2026-06-08T07:30+02:00', '2026-06-08T16:00+02:00'],
  [{ begin: '16:00', end: '24:00' }, '2026-06-08T16:00+02:00', '2026-06-09T00:00+02:00'],
  [{ date: '31-12-2026', begin: '23:00', end: '07:30' }, '2026-12-31T23:00+01:00', '2027-01-01T07:30+01:00'],
  [{ date: '25-10-2025', begin: '23:00', end: '07:00' }, '2025-10-25T23:00+02:00', '2025-10-26T07:00+01:00'],
  [{ date: '26-10-2025', begin: '02:30 CEST' }, '2025-10-26T02:30+02:00', '2025-10-26T16:00+01:00'],
  [{ date: '26-10-2025', begin: '02:30 CET' }, '2025-10-26T02:30+01:00', '2025-10-26T16:00+01:00'],
])('%j lasts from %s until %s', (over, startsAt, endsAt) => {
  expect(read(over)).toMatchObject({ startsAt: instant(startsAt), endsAt: instant(endsAt) });
});

test.each([
  ['13:00', 0],
  ['13:01', 30],
  ['17:30', 30],
  ['17:31', 45],
])('work from 07:30 until %s has a break of %i min by law when the roster names none', (end, breakMinutes) => {
  expect(read({ end, breakMinutes: '' })).toMatchObject({ breakMinutes });
});

test('a row with fewer cells than the header is refused as a whole', () => {
  const table = readCsv(`${header}\nD1;Operatiekamer\n`);
  expect(readRow(table, table.rows[0]!, catalogue, now)).toEqual([
    { line: 2, column: null, code: 'TOO_FEW_COLUMNS', value: null },
  ]);
});

test('of rows with one number the first counts', () => {
  const table = readCsv([header, rowOf({}), rowOf({ externalId: 'D2' }), rowOf({ date: '09-06-2026' })].join('\r\n'));
  expect([...duplicateLines(table)]).toEqual([4]);
});

test.each<[string, Cells, number, string]>([
  ['the same again', {}, 0, 'UNCHANGED'],
  ['the same again', {}, 2, 'UNCHANGED'],
  ['another time', { end: '16:30' }, 0, 'UPDATED'],
  ['another time', { end: '16:30' }, 1, 'HAS_SIGN_UPS'],
  ['other EPAs', { requirements: 'OA-1' }, 1, 'HAS_SIGN_UPS'],
  ['other demands', { requirements: '"OA-1 t/m OA-3; BIG"' }, 1, 'HAS_SIGN_UPS'],
  ['other remarks', { remarks: 'Parkeren P2' }, 1, 'UPDATED'],
  ['one place more', { places: '3' }, 2, 'UPDATED'],
  ['as many places as are taken', { places: '1' }, 2, 'UPDATED'],
])('%s (%j) with %i sign-ups is %s', (_name, over, openSignUps, expected) => {
  const before = { ...(read({ places: '2' }) as RosterRow), placesTaken: 1 };
  expect(changeOf(before, read({ places: '2', ...over }) as RosterRow, openSignUps)).toBe(expected);
});

test('fewer places than are taken is refused', () => {
  const before = { ...(read({ places: '2' }) as RosterRow), placesTaken: 2 };
  expect(changeOf(before, read({ places: '1' }) as RosterRow, 2)).toBe('HAS_SIGN_UPS');
});
