import { expect, test } from '@jest/globals';
import { icsOf, type CalendarEntry } from './calendar-file.ts';

const entry = (
  over: Partial<CalendarEntry> = {},
  startsAt = '2026-12-01T22:00:00Z',
  endsAt = '2026-12-02T06:30:00Z',
) => ({
  id: '01900000-0000-7000-8000-000000000001',
  sequence: 3,
  status: 'CONFIRMED' as const,
  changedAt: '2026-11-20T09:00:00Z',
  shift: {
    id: '01900000-0000-7000-8000-000000000002',
    startsAt,
    endsAt,
    profession: { name: 'operatieassistent', nameEn: 'operating room assistant' },
    department: {
      name: 'Operatiekamer',
      member: { shortName: 'Martini' },
      location: { street: 'Van Swietenplein 1', place: 'Groningen' },
    },
  },
  ...over,
});
const linesOf = (ics: string) => ics.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
const eventOf = (one: CalendarEntry, language: 'nl' | 'en' = 'nl') => {
  const lines = linesOf(icsOf([one], language, 'https://naober.test'));
  return lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT') + 1);
};

test('a shift is an event with a name that stays, a number that grows, and times in UTC alone', () => {
  expect(eventOf(entry())).toEqual([
    'BEGIN:VEVENT',
    'UID:01900000-0000-7000-8000-000000000001@naober',
    'SEQUENCE:3',
    'DTSTAMP:20261120T090000Z',
    'DTSTART:20261201T220000Z',
    'DTEND:20261202T063000Z',
    'SUMMARY:operatieassistent · Operatiekamer\\, Martini',
    'LOCATION:Operatiekamer\\, Van Swietenplein 1\\, Groningen',
    'URL;VALUE=URI:https://naober.test/diensten/01900000-0000-7000-8000-000000000002',
    'STATUS:CONFIRMED',
    'END:VEVENT',
  ]);
  expect(icsOf([entry()], 'nl', 'https://naober.test')).not.toMatch(/TZID|VTIMEZONE/);
});

test.each([
  [
    'in which clocks go forward',
    '2026-03-28T22:00:00Z',
    '2026-03-29T05:30:00Z',
    '20260328T220000Z',
    '20260329T053000Z',
  ],
  ['in which clocks go back', '2026-10-24T21:00:00Z', '2026-10-25T06:30:00Z', '20261024T210000Z', '20261025T063000Z'],
])('the night %s is where it is', (_which, startsAt, endsAt, start, end) => {
  const event = eventOf(entry({}, startsAt, endsAt));
  expect(event.filter(line => /^DT(START|END)/.test(line))).toEqual([`DTSTART:${start}`, `DTEND:${end}`]);
});

test.each([
  ['TENTATIVE', 'nl', 'operatieassistent · Operatiekamer\\, Martini (nog niet zeker)'],
  ['CANCELLED', 'nl', 'operatieassistent · Operatiekamer\\, Martini (gaat niet door)'],
  ['CANCELLED', 'en', 'operating room assistant · Operatiekamer\\, Martini (cancelled)'],
] as const)('what is %s says so in %s', (status, language, summary) => {
  const event = eventOf(entry({ status }), language);
  expect(event).toContain(`SUMMARY:${summary}`);
  expect(event).toContain(`STATUS:${status}`);
});

test('what a part that is away would have said is left out, the shift is not', () => {
  const { shift } = entry();
  const event = eventOf(entry({ shift: { ...shift, profession: null, department: null } }));
  expect(event).toContain('SUMMARY:Dienst');
  expect(event.some(line => line.startsWith('LOCATION'))).toBe(false);
});

test('who has no shifts has an empty calendar', () => {
  expect(linesOf(icsOf([], 'en', 'https://naober.test')).filter(line => line.startsWith('BEGIN'))).toEqual([
    'BEGIN:VCALENDAR',
  ]);
});
