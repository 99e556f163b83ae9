import { expect, test } from '@jest/globals';
import { atHome, facts } from '../../testing/facts.ts';
import { counted, rested, shift } from '../../testing/found.ts';

const day = { ...shift('2026-06-08T07:30+02:00', '2026-06-08T16:00+02:00'), breakMinutes: 30 };
const call = (from: string, until: string) => atHome(from, until, { kind: 'CALL' });

test.each([
  ['8 h and 5 h of calls in 24 h', [call('2026-06-08T18:00+02:00', '2026-06-08T23:00+02:00')], []],
  ['a minute more', [call('2026-06-08T18:00+02:00', '2026-06-08T23:01+02:00')], ['BLOCK 13.02 13']],
  ['calls of the evening before', [call('2026-06-07T17:00+02:00', '2026-06-07T22:01+02:00')], ['BLOCK 13.02 13']],
  ['calls more than 24 h before its end', [call('2026-06-07T10:59+02:00', '2026-06-07T16:00+02:00')], []],
  [
    'ten calls of ten minutes, each half an hour',
    Array.from({ length: 11 }, (_, n) =>
      call(
        `2026-06-08T${17 + (n >> 1)}:${n % 2 ? '30' : '00'}+02:00`,
        `2026-06-08T${17 + (n >> 1)}:${n % 2 ? '40' : '10'}+02:00`,
      ),
    ),
    ['BLOCK 13.5 13'],
  ],
  ['14 h of work without a call are for other rules', [atHome('2026-06-08T17:00+02:00', '2026-06-08T23:00+02:00')], []],
])('WT-16: %s', (_name, intervals, expected) => {
  expect(counted('ON_CALL_WORK', { shift: day, person: { intervals } })).toEqual(expected);
});

test('WT-16: what is known of an old roster alone is for somebody to look at', () => {
  const intervals = [call('2026-06-08T18:00+02:00', '2026-06-08T23:01+02:00')];
  const rosterFeeds = [{ memberId: 'home', heardAt: new Date('2025-09-01T00:00Z'), toldUntil: '9999-12-31' }];
  expect(counted('ON_CALL_WORK', { shift: day, person: { intervals, rosterFeeds } })).toEqual(['GATE 13.02 13']);
});

test('ATW 5:9: a call breaks no rest and counts in the week', () => {
  const intervals = [call('2026-06-08T20:00+02:00', '2026-06-08T21:00+02:00')];
  expect(rested('REST_TOO_SHORT', { shift: day, person: { intervals } })).toEqual([]);
  const days = ['02', '03', '04', '05', '06'].map(on =>
    atHome(`2026-06-${on}T08:00+02:00`, `2026-06-${on}T18:45+02:00`),
  );
  const full = facts({ shift: day }).person.rosterFeeds;
  const hours = (more: typeof intervals) =>
    counted('WEEK_TOO_LONG', { shift: day, person: { intervals: [...days, ...more], rosterFeeds: full } });
  expect([hours([]), hours([call('2026-06-07T20:00+02:00', '2026-06-07T22:01+02:00')])]).toEqual([
    [],
    ['BLOCK 60.02 60'],
  ]);
});
