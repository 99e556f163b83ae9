import { expect, test } from '@jest/globals';
import { rowOf, yearsOf } from '@naober/exchange/hours/hours.rules';
import { timecardMessage } from '@naober/exchange/roster-link/setu-assignment.rules';
import { dateOf, dayNumberOf } from '@naober/exchange/working-time/clock.rules';
import { hour } from '@naober/exchange/working-time/duty.rules';
import { ledgerOf } from '@naober/exchange/working-time/ledger.rules';
import { weekFrom } from '@naober/exchange/working-time/week.rules';
import { facts, parameters } from '@naober/exchange/testing/facts';
import { localDateOf } from '@naober/kit/local-time';
import fc from 'fast-check';
import { icsOf } from '../gateway/src/calendar-file.ts';

/** What the portal reads of a moment. Its modules are no part of the types here: they lean on words and questions made by its build. */
interface Portal {
  readonly localDate: (instant: string) => string;
  readonly mondayOf: (date: string) => string;
  readonly startOfDay: (date: string) => string;
  readonly shiftsOn: (shifts: readonly { id: string; startsAt: string }[], day: string) => readonly object[];
}
const portalFile = (file: string) => import(new URL(`../web/src/${file}`, import.meta.url).href) as Promise<Portal>;
const { localDate, mondayOf, startOfDay } = await portalFile('language/time.ts');
const { shiftsOn } = await portalFile('planner/week.ts');

/** Minutes around which a shift likes to begin: clock changes, month and year ends, midnights. */
const edges = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-02-28T23:00Z', '2026-12-31T23:00Z', '2026-06-30T22:00Z'];
const begins = fc.oneof(
  fc
    .record({ edge: fc.constantFrom(...edges), minutes: fc.integer({ min: -1_500, max: 1_500 }) })
    .map(({ edge, minutes }) => Date.parse(edge) + minutes * 60_000),
  fc
    .integer({ min: Date.parse('2026-01-01T00:00Z') / 60_000, max: Date.parse('2026-12-31T00:00Z') / 60_000 })
    .map(minutes => minutes * 60_000),
);
/** Half an hour to a day, or until midnight here exactly. */
const ends = (from: number) =>
  fc.oneof(
    fc.integer({ min: 30, max: 1_440 }).map(minutes => from + minutes * 60_000),
    fc.constant(Date.parse(startOfDay(dateOf(dayNumberOf(from) + 1)))),
  );
const spans = begins.chain(from => ends(from).map(until => ({ startsAt: new Date(from), endsAt: new Date(until) })));

/** The day and the hours that each place that shows a shift gives it. */
function everywhere(span: { readonly startsAt: Date; readonly endsAt: Date }) {
  const [startsAt, endsAt] = [span.startsAt.toISOString(), span.endsAt.toISOString()];
  const number = dayNumberOf(span.startsAt.getTime());
  const worked = {
    ...span,
    breakMinutes: 0,
    kind: 'REGULAR',
    member: null,
    department: null,
    profession: null,
  } as const;
  const csv = rowOf({ ...worked, origin: 'PLATFORM' }, parameters);
  const [year] = yearsOf([{ ...worked, origin: 'PLATFORM' }], parameters);
  const given = {
    externalId: 'A/1',
    workerId: 'x',
    isCertain: true,
    profession: 'OA',
    department: 'OK',
    breakMinutes: 0,
  };
  const card = timecardMessage('key', { ...given, startsAt, endsAt });
  const interval = { memberId: 'home', origin: 'HOME_ROSTER', kind: 'REGULAR', breakMinutes: 0 } as const;
  const { person } = facts({ person: { intervals: [{ ...interval, ...span, onDay: localDateOf(span.startsAt) }] } });
  const asked = { person, parameters, now: span.endsAt, day: localDateOf(span.startsAt) };
  const week = weekFrom(asked, ledgerOf(asked), dayNumberOf(Date.parse(`${mondayOf(localDate(startsAt))}T12:00:00Z`)));
  const shift = { id: 'shift', startsAt, endsAt };
  const entry = { id: 'x', sequence: 1, status: 'CONFIRMED', changedAt: startsAt } as const;
  const ics = icsOf([{ ...entry, shift: { ...shift, profession: null, department: null } }], 'nl', 'https://x.example');
  const [begin, end] = ['DTSTART', 'DTEND'].map(name => momentIn(ics, name));
  const days = Array.from({ length: 3 }, (_, add) => dateOf(number - 1 + add));
  return {
    days: {
      kit: localDateOf(span.startsAt),
      ledger: week.days.find(({ duties }) => duties.length > 0)?.date,
      agenda: localDate(startsAt),
      grid: days.filter(day => shiftsOn([shift], day).length > 0).join(),
      csv: csv[0],
      timecard: card.period.DatePeriod.start,
      feed: localDate(begin!.toISOString()),
    },
    hours: {
      ledger: week.workHours,
      csv: Number(csv[4]),
      year: year!.hours,
      timecard: Number(card.timeInterval[0]!.timeTotal),
      feed: Math.round(((end!.getTime() - begin!.getTime()) / hour) * 100) / 100,
    },
    year: year!.year,
  };
}

/** A moment of a calendar, in UTC; to the second. */
function momentIn(ics: string, name: string): Date {
  const [, date, time] = new RegExp(`^${name}:(\\d{8})T(\\d{6})Z`, 'm').exec(ics)!;
  const parts = `${date} ${time}`.replace(/(\d{4})(\d\d)(\d\d) (\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6Z');
  return new Date(parts);
}

test('a shift over midnight is of the day on which it begins, and has the same hours, wherever it is shown', () => {
  fc.assert(
    fc.property(spans, span => {
      const { days, hours, year } = everywhere(span);
      expect(new Set(Object.values(days))).toEqual(new Set([days.kit]));
      expect(new Set(Object.values(hours))).toEqual(new Set([hours.csv]));
      expect(year).toBe(Number(days.kit.slice(0, 4)));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['the last minute of a day in summer', '2026-06-30T21:59Z', '2026-07-01T05:59Z', '2026-06-30', 8],
  ['midnight itself', '2026-06-30T22:00Z', '2026-07-01T06:00Z', '2026-07-01', 8],
  ['the night in which the clocks go forward', '2026-03-28T22:00Z', '2026-03-29T05:00Z', '2026-03-28', 7],
  ['the night in which they go back', '2026-10-24T21:00Z', '2026-10-25T06:00Z', '2026-10-24', 9],
  ['the turn of the year', '2026-12-31T22:30Z', '2027-01-01T06:30Z', '2026-12-31', 8],
])('%s', (_name, from, until, day, hours) => {
  const found = everywhere({ startsAt: new Date(from), endsAt: new Date(until) });
  expect([new Set(Object.values(found.days)), new Set(Object.values(found.hours))]).toEqual([
    new Set([day]),
    new Set([hours]),
  ]);
});
