import { expect, test } from '@jest/globals';
import { instant } from '../../testing/facts.ts';
import { readIcal } from './ical.rules.ts';

const now = instant('2026-11-26T12:00Z');

const calendar = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//rooster//NL']
    .concat(...events.map(lines => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']), 'END:VCALENDAR')
    .join('\r\n');

const usual = ['UID:amb-1', 'SUMMARY:Ambulanceverpleegkundige dagdienst', 'LOCATION:Post Drachten'];
const spanned = (start: string, end: string, ...more: string[]) =>
  calendar([...usual, `DTSTART${start}`, `DTEND${end}`, ...more]);

function cellsOf(text: string) {
  const table = readIcal(text, now);
  const at = (name: string) => table.header.indexOf(name);
  return table.rows.map(({ cells, ...row }) => ({
    ...row,
    id: cells[at('UID')],
    from: cells[at('DTSTART')],
    until: cells[at('DTEND')],
    cancelled: cells[at('STATUS')],
    cells,
    header: table.header,
  }));
}
const timesOf = (text: string) => cellsOf(text).map(({ from, until }) => [from, until]);

test('an appointment tells a shift: title, place, and named lines of the description', () => {
  const text = spanned(':20261130T060000Z', ':20261130T140000Z', 'CATEGORIES:OPEN', 'SEQUENCE:3');
  const [row] = cellsOf(
    text.replace(
      'CATEGORIES',
      'DESCRIPTION:Aantal: 2\\nKwalificatie: BIG\\, AZ-AMB\\nMelden bij de balie\r\nCATEGORIES',
    ),
  );
  expect(Object.fromEntries(row!.header.map((name, at) => [name, row!.cells[at]]))).toEqual({
    UID: 'amb-1',
    SUMMARY: 'Ambulanceverpleegkundige dagdienst',
    LOCATION: 'Post Drachten',
    DTSTART: '2026-11-30T06:00Z',
    DTEND: '2026-11-30T14:00Z',
    breakMinutes: '',
    places: '2',
    requirements: 'BIG, AZ-AMB',
    remarks: 'Melden bij de balie',
    STATUS: '',
    SEQUENCE: '3',
  });
  expect(row!.line).toBe(4);
});

test.each([
  ['UTC', ':20261130T060000Z', ':20261130T140000Z', '2026-11-30T06:00Z'],
  ['our zone', ';TZID=Europe/Amsterdam:20261130T070000', ';TZID=Europe/Amsterdam:20261130T150000', '2026-11-30T07:00'],
  [
    'our zone as Outlook calls it',
    ';TZID=W. Europe Standard Time:20261130T070000',
    ':20261130T140000Z',
    '2026-11-30T07:00',
  ],
  ['no zone at all', ':20261130T070000', ':20261130T150000', '2026-11-30T07:00'],
  [
    'another zone',
    ';TZID=Europe/London:20261130T060000',
    ';TZID=Europe/London:20261130T140000',
    '2026-11-30T06:00+00:00',
  ],
])('a time in %s is kept as it was said', (_zone, start, end, expected) => {
  expect(timesOf(spanned(start, end))[0]![0]).toBe(expected);
});

test('a time in a zone that nobody knows is not guessed', () => {
  const [row] = readIcal(spanned(';TZID=Mars/Olympus:20261130T060000', ':20261130T140000Z'), now).rows;
  expect([...row!.unreadable!.values()]).toEqual(['UNKNOWN_TIME_ZONE']);
});

test('a rule is followed from today on, left-out days are left out, a moved one is where it was moved', () => {
  const zone = ';TZID=Europe/Amsterdam:';
  const weekly = [
    ...usual,
    `DTSTART${zone}20261118T070000`,
    `DTEND${zone}20261118T150000`,
    'RRULE:FREQ=WEEKLY;COUNT=5',
    `EXDATE${zone}20261209T070000`,
  ];
  const moved = [
    ...usual,
    `RECURRENCE-ID${zone}20261216T070000`,
    `DTSTART${zone}20261217T080000`,
    `DTEND${zone}20261217T160000`,
  ];
  const rows = cellsOf(calendar(weekly, moved));
  expect(rows.map(({ id, from, until }) => [id, from, until])).toEqual([
    ['amb-1/2026-12-02T07:00:00', '2026-12-02T07:00', '2026-12-02T15:00'],
    ['amb-1/2026-12-16T07:00:00', '2026-12-17T08:00', '2026-12-17T16:00'],
  ]);
});

test('a rule without an end is followed a year, and never more often than a thousand times', () => {
  const rule = (text: string) => spanned(':20261130T060000Z', ':20261130T140000Z', `RRULE:${text}`);
  expect(timesOf(rule('FREQ=DAILY'))).toHaveLength(363);
  expect(timesOf(rule('FREQ=MINUTELY'))).toHaveLength(1_000);
});

test('what was called off says so; categories that name no open shift are none of our business', () => {
  const text = calendar(
    [...usual, 'DTSTART:20261130T060000Z', 'DTEND:20261130T140000Z', 'STATUS:CANCELLED'],
    ['UID:leave', 'SUMMARY:Verlof Femke', 'DTSTART:20261130T060000Z', 'DTEND:20261130T140000Z', 'CATEGORIES:VERLOF'],
  );
  expect(cellsOf(text).map(({ id, cancelled }) => [id, cancelled])).toEqual([['amb-1', 'ja']]);
});

test('text that only begins as a calendar is refused', () => {
  expect(() => readIcal('BEGIN:VCALENDAR\r\nnonsense', now)).toThrow();
});
