import { expect, test } from '@jest/globals';
import { daysAtHome, instant } from '../../testing/facts.ts';
import { counted, foundBy, shift } from '../../testing/found.ts';

const asked = { ...shift('2026-06-13T07:00+02:00', '2026-06-13T15:30+02:00'), breakMinutes: 30 };
/** Five days of 10.4 h before the Saturday: 52 h. */
const fullWeek = (until = '17:54') => daysAtHome('2026-06-08', 5, '07:00', until, { breakMinutes: 30 });

test.each([
  ['60 h in a week', fullWeek(), []],
  ['a little more', fullWeek('17:55'), ['BLOCK 60.08 60']],
])('WT-2: %s', (_name, intervals, expected) => {
  expect(counted('WEEK_TOO_LONG', { shift: asked, person: { intervals } })).toEqual(expected);
});

test('WT-2: where a roster is not known in full, somebody looks instead', () => {
  const intervals = fullWeek('17:55');
  const rosterFeeds = [{ memberId: 'home', heardAt: instant('2025-09-30T11:59Z'), toldUntil: '9999-12-31' }];
  expect(counted('WEEK_TOO_LONG', { shift: asked, person: { intervals, rosterFeeds } })).toEqual(['GATE 60.08 60']);
  expect(counted('WEEK_TOO_LONG', { shift: asked, person: { intervals, rosterFeeds: [] } })).toEqual(['GATE 60.08 60']);
});

test('WT-2: a week is any 7 × 24 h: what fell out of it a minute before does not count', () => {
  const early = daysAtHome('2026-06-06', 1, '07:00', '15:30', { breakMinutes: 30 });
  expect(counted('WEEK_TOO_LONG', { shift: asked, person: { intervals: [...early, ...fullWeek()] } })).toEqual([]);
  const later = daysAtHome('2026-06-06', 1, '15:30', '15:31', { breakMinutes: 0 });
  expect(counted('WEEK_TOO_LONG', { shift: asked, person: { intervals: [...later, ...fullWeek()] } })).toEqual([
    'BLOCK 60.02 60',
  ]);
});

test('WT-2: shifts after it count as those before do', () => {
  const intervals = daysAtHome('2026-06-14', 5, '07:00', '17:55', { breakMinutes: 30 });
  expect(counted('WEEK_TOO_LONG', { shift: asked, person: { intervals } })).toEqual(['BLOCK 60.08 60']);
});

test('WT-2: being on call is no work', () => {
  const intervals = fullWeek('17:55').map(one => ({ ...one, kind: 'STANDBY' as const }));
  expect(counted('WEEK_TOO_LONG', { shift: asked, person: { intervals } })).toEqual([]);
});

/** Weeks of five days before the week of the shift. */
const weeks = (count: number, until: string) =>
  Array.from({ length: count }, (_, n) =>
    daysAtHome(Temporal.PlainDate.from('2026-06-08').subtract({ weeks: n }).toString(), 5, '07:00', until, {
      breakMinutes: 30,
    }),
  ).flat();

test.each([
  // 4 × 5 × 10.6 h = 212 h and 8 h = 220 h: 55 h a week. 16 weeks stay below by what was not worked before.
  ['55 h over 4 weeks', weeks(4, '18:06'), []],
  ['more over 4 weeks', weeks(4, '18:07'), ['GATE 55.08 55']],
  // 16 × 5 × 9.5 h = 760 h and 8 h = 768 h: 48 h a week.
  ['48 h over 16 weeks', weeks(16, '17:00'), []],
  ['more over 16 weeks', weeks(16, '17:01'), ['GATE 48.08 48']],
])('WT-3: %s', (_name, intervals, expected) => {
  expect(counted('AVERAGE_TOO_HIGH', { shift: asked, person: { intervals } })).toEqual(expected);
});

test('WT-3: says over how many weeks', () => {
  expect(foundBy('AVERAGE_TOO_HIGH', { shift: asked, person: { intervals: weeks(16, '17:01') } })).toMatchObject([
    { weeks: 16, ruleId: 'WT-3' },
  ]);
});

/** Sixteen weeks of five shifts of so many hours; in the last ones so many nights. */
const withNights = (nights: number, until: string, nightUntil: string) => {
  const all = weeks(16, until);
  const last = all.slice(0, nights).map(one => daysAtHome(one.onDay, 1, '22:00', nightUntil, { breakMinutes: 30 })[0]!);
  return [...last, ...all.slice(nights)];
};

test.each([
  // 80 × 7.9 h = 632 h and 8 h = 640 h: 40 h a week.
  ['16 nights and 40 h a week', withNights(16, '15:24', '06:24'), []],
  ['16 nights and more', withNights(16, '15:25', '06:25'), ['GATE 40.08 40']],
  ['15 nights and more', withNights(15, '15:25', '06:25'), []],
])('WT-11: %s', (_name, intervals, expected) => {
  expect(counted('NIGHT_AVERAGE_TOO_HIGH', { shift: asked, person: { intervals } })).toEqual(expected);
});

test('WT-11: the sixteenth night is the shift itself', () => {
  const night = { ...shift('2026-06-13T22:00+02:00', '2026-06-14T06:30+02:00'), breakMinutes: 30 };
  const count = (nights: number) =>
    counted('NIGHT_AVERAGE_TOO_HIGH', { shift: night, person: { intervals: withNights(nights, '15:25', '06:25') } });
  expect([count(14), count(15)]).toEqual([[], ['GATE 40.08 40']]);
});
