import { expect, test } from '@jest/globals';
import { parameters } from '../../testing/facts.ts';
import { readCsv } from '../roster/csv.rules.ts';
import { missingHomeColumns } from './home-row.rules.ts';
import { readHomeFile, type AskedPeriod } from './read-home-file.ts';

const [her, colleague] = ['0197a000-0000-7000-8000-000000000001', '0197a000-0000-7000-8000-000000000002'];
const header = 'medewerker;datum;begin;einde;pauze;soort;nummer';
const all: AskedPeriod = { firstDay: null, lastDay: null };
const read = (rows: readonly string[], asked = all) =>
  readHomeFile(readCsv([header, ...rows].join('\n')), new Set([her, colleague]), asked, parameters);
const told = (rows: readonly string[], asked = all) =>
  read(rows, asked).intervals.map(({ kind, span }) =>
    'onDay' in span ? [kind, span.onDay] : [kind, span.startsAt.toISOString(), span.endsAt.toISOString()],
  );
const errors = (rows: readonly string[], asked = all) =>
  read(rows, asked).rowErrors.map(({ line, column, code, value }) => [line, column, code, value]);

test('rows are read as planners write them; a night ends on the next day, clocks that change count', () => {
  const rows = [`${her};02-02-2026;7:00;15:30;30;;D1`, `${her.toUpperCase()};28-03-2026;23:00;07:00;;lesgeven;`];
  expect(told(rows)).toEqual([
    ['REGULAR', '2026-02-02T06:00:00.000Z', '2026-02-02T14:30:00.000Z'],
    ['TEACHING', '2026-03-28T22:00:00.000Z', '2026-03-29T05:00:00.000Z'],
  ]);
  expect(read(rows)).toMatchObject({
    professionalIds: [her],
    period: { firstDay: '2026-02-02', lastDay: '2026-03-28' },
    rowErrors: [],
  });
});

test.each([
  ['', 'REGULAR'],
  ['Dienst', 'REGULAR'],
  ['aanwezigheidsdienst', 'PRESENCE_DUTY'],
  ['Bereikbaarheid', 'ON_CALL_AVAILABILITY'],
  ['Consignatie', 'STANDBY'],
  ['scholing', 'TRAINING'],
  ['BPV', 'WORK_PLACEMENT'],
])('%j is %s', (word, kind) => {
  expect(told([`${her};02-02-2026;7:00;15:30;;${word};`]).map(([one]) => one)).toEqual([kind]);
});

test('what is wrong with a row is told by line, column and cell; its day is kept where person and day are known', () => {
  const rows = [
    `${her};02-02-2026;7:00;half vier;;;`,
    `1234;02-02-2026;7:00;15:00;;;`,
    `${colleague};31-02-2026;7:00;15:00;;;`,
    `${colleague};03-02-2026;7:00;15:00;;constructor;`,
    `${her};29-03-2026;02:30;10:00;;;`,
    `${colleague};04-02-2026;7:00;15:00;;;`,
    `${colleague};04-02-2026;7:00;15:00;;;`,
  ];
  expect(errors(rows)).toEqual([
    [2, 'einde', 'NOT_A_TIME', 'half vier'],
    [3, 'medewerker', 'UNKNOWN_WORKER', '1234'],
    [4, 'datum', 'NOT_A_DATE', '31-02-2026'],
    [5, 'soort', 'UNKNOWN_KIND', 'constructor'],
    [6, 'begin', 'TIME_DOES_NOT_EXIST', '02:30'],
    [8, null, 'DUPLICATE_ROW', null],
  ]);
  expect(read(rows).lostIds).toEqual([colleague]);
  expect(told(rows)).toEqual([
    ['REGULAR', '2026-02-02'],
    ['REGULAR', '2026-02-03'],
    ['REGULAR', '2026-03-29'],
    ['REGULAR', '2026-02-04T06:00:00.000Z', '2026-02-04T14:00:00.000Z'],
  ]);
});

test('a period that was named holds, both of its days included', () => {
  const rows = [1, 2, 3, 4].map(day => `${her};0${day}-02-2026;7:00;15:00;;;`);
  const asked = { firstDay: '2026-02-02', lastDay: '2026-02-03' };
  expect(errors(rows, asked)).toEqual([
    [2, null, 'OUTSIDE_PERIOD', '2026-02-01'],
    [5, null, 'OUTSIDE_PERIOD', '2026-02-04'],
  ]);
  expect(read(rows, { firstDay: '2026-01-01', lastDay: '2026-03-01' }).period).toEqual({
    firstDay: '2026-01-01',
    lastDay: '2026-03-01',
  });
  expect(read(['x;morgen;7:00;8:00;;;']).period).toBeNull();
});

test.each([
  ['medewerker;datum;begin;einde', []],
  ['worker;startsAt;endsAt', []],
  ['naam;datum;begin;einde', ['worker']],
  ['medewerker;datum;begin', ['end']],
  ['medewerker;startsAt', ['endsAt']],
])('%s lacks %j', (names, missing) => {
  expect(missingHomeColumns(readCsv(names))).toEqual(missing);
});
