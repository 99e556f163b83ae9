import { expect, test } from '@jest/globals';
import { atHome, daysAtHome, facts, instant } from '../../testing/facts.ts';
import { counted, foundBy, shift } from '../../testing/found.ts';
import type { PersonFacts } from '../eligibility/facts.rules.ts';
import { workingTimeFindings } from './working-time.rules.ts';

const night = shift('2026-06-08T23:00+02:00', '2026-06-09T07:00+02:00');
const evening = shift('2026-06-08T16:00+02:00', '2026-06-09T01:00+02:00');

test.each([
  ['eighteen on the day', night, '2026-06-08', 0],
  ['eighteen the day after', night, '2026-06-09', 1],
  ['eighteen the day after, an evening', evening, '2026-06-09', 0],
])('WT-22: %s', (_name, span, adultFrom, expected) => {
  expect(foundBy('MINOR_AT_NIGHT', { shift: span, person: { adultFrom } })).toHaveLength(expected);
});

test('WT-22, WT-23: both refuse, and the self-employed as well', () => {
  const person = { adultFrom: '2026-06-09', hasNightExemption: true, isSelfEmployed: true };
  const found = workingTimeFindings(facts({ shift: night, person }));
  expect(found.map(({ code, enforcement, ruleId }) => [code, enforcement, ruleId])).toEqual([
    ['MINOR_AT_NIGHT', 'BLOCK', 'WT-22'],
    ['MINOR_REST', 'BLOCK', 'WT-22'],
    ['NIGHT_EXEMPT', 'BLOCK', 'WT-23'],
  ]);
});

test('WT-23: who works no nights works evenings', () => {
  expect(foundBy('NIGHT_EXEMPT', { shift: evening, person: { hasNightExemption: true } })).toEqual([]);
});

const employed = (collectiveAgreement: string | null) =>
  facts().person.employments.map(one => ({ ...one, collectiveAgreement }));
const noticed = (now: string, cao: string | null = null) =>
  counted('SHORT_NOTICE', { shift: night, now: instant(now), person: { employments: employed(cao) } });

test('WT-19: within four days it is kept that it was late, within ten by the cao of the UMC', () => {
  expect(noticed('2026-06-04T23:00+02:00')).toEqual([]);
  expect(noticed('2026-06-04T23:01+02:00')).toEqual(['RECORD 3 4']);
  expect(noticed('2026-05-29T23:00+02:00', 'UMC')).toEqual([]);
  expect(noticed('2026-05-29T23:01+02:00', 'UMC')).toEqual(['RECORD 9 10']);
  expect(noticed('2026-05-29T23:01+02:00', 'ZIEKENHUIZEN')).toEqual([]);
});

test.each([
  ['5.5 h without a break', '13:00', 0, []],
  ['a minute more', '13:01', 0, ['SIGNAL 0 30']],
  ['10 h with half an hour', '17:30', 30, []],
  ['a minute more with half an hour', '17:31', 30, ['SIGNAL 30 45']],
  ['a minute more with three quarters', '17:31', 45, []],
])('WT-13: %s', (_name, until, breakMinutes, expected) => {
  const span = { ...shift('2026-06-08T07:30+02:00', `2026-06-08T${until}+02:00`), breakMinutes };
  expect(counted('BREAK_TOO_SHORT', { shift: span })).toEqual(expected);
  expect(counted('BREAK_TOO_SHORT', { shift: { ...span, kind: 'STANDBY' } })).toEqual([]);
});

const sunday = shift('2026-06-07T08:00+02:00', '2026-06-07T16:00+02:00');
const weekends = (count: number, first: string) =>
  Array.from({ length: count }, (_, n) =>
    daysAtHome(
      Temporal.PlainDate.from(first)
        .subtract({ weeks: n + 1 })
        .toString(),
      1,
      '08:00',
      '12:00',
    ),
  ).flat();

test.each([
  ['39 Sundays of 52', sunday, weekends(38, '2026-06-07'), null, []],
  ['40 Sundays of 52', sunday, weekends(39, '2026-06-07'), null, ['SIGNAL 40 39']],
  [
    '40 Sundays, the shift on a Monday',
    shift('2026-06-08T08:00+02:00', '2026-06-08T16:00+02:00'),
    weekends(40, '2026-06-07'),
    null,
    [],
  ],
  ['30 weekends by cao', sunday, weekends(29, '2026-06-06'), 'ZIEKENHUIZEN', []],
  ['31 weekends by cao', sunday, weekends(30, '2026-06-06'), 'ZIEKENHUIZEN', ['SIGNAL 31 30']],
  ['31 weekends by another cao', sunday, weekends(30, '2026-06-06'), 'UMC', []],
])('WT-14: %s', (_name, span, intervals, cao, expected) => {
  expect(counted('SUNDAYS_WORKED', { shift: span, person: { intervals, employments: employed(cao) } })).toEqual(
    expected,
  );
});

const now = instant('2026-06-01T12:00Z');
const heard = (minutes: number, toldUntil = '9999-12-31') => [
  { memberId: 'home', heardAt: new Date(now.getTime() - minutes * 60_000), toldUntil },
];
const rosters = (rosterFeeds: PersonFacts['rosterFeeds'], over = {}) =>
  workingTimeFindings(facts({ now, person: { rosterFeeds, ...over } })).map(one => `${one.code} ${one.enforcement}`);

test('WT-17: a roster of a day ago is known, of a minute more is not, and one that was never linked is hers to know', () => {
  expect(rosters(heard(1_440))).toEqual([]);
  expect(rosters(heard(1_441))).toEqual(['ROSTER_STALE GATE']);
  expect(rosters([{ memberId: 'home', heardAt: null, toldUntil: null }])).toEqual(['ROSTER_STALE GATE']);
  expect(rosters([])).toEqual(['ROSTER_UNKNOWN SIGNAL']);
  expect(rosters(heard(0, '2026-06-08'))).toEqual([]);
  expect(rosters(heard(0, '2026-06-07'))).toEqual(['ROSTER_NOT_REACHED SIGNAL']);
  expect(rosters(heard(1_441, '2026-06-07'))).toEqual(['ROSTER_STALE GATE']);
  expect(rosters([], { isSelfEmployed: true })).toEqual(['ROSTER_UNKNOWN SIGNAL']);
  expect(rosters([], { employments: [], isSelfEmployed: true })).toEqual([]);
});

test('WT-17: that a roster was never linked becomes a GATE on the day on which the number says so', () => {
  const given = facts({ now, person: { rosterFeeds: [] } });
  const id = 'WT-17.roster-unknown-class';
  const until = given.parameters.map(one => (one.id === id ? { ...one, validUntil: '2026-06-07' } : one));
  const parameters = [...until, { id, validFrom: '2026-06-08', validUntil: null, value: 2 }];
  expect(workingTimeFindings({ ...given, parameters }).map(({ enforcement }) => enforcement)).toEqual(['GATE']);
});

test('WT-17: a row that could not be read speaks for its own days, and blocks nothing else', () => {
  const unreadable = (onDay: string) => ({
    ...atHome('2026-06-08T07:00Z', '2026-06-08T08:00Z'),
    startsAt: null,
    endsAt: null,
    onDay,
  });
  const found = (...days: string[]) => rosters(heard(0), { intervals: days.map(unreadable) });
  expect(found('2026-06-05', '2026-06-11')).toEqual([]);
  expect(found('2026-06-06')).toEqual(['ROSTER_UNREADABLE GATE']);
  const both = facts({
    now,
    person: { rosterFeeds: heard(0), intervals: ['2026-06-10', '2026-06-06'].map(unreadable) },
  });
  expect(workingTimeFindings(both)).toMatchObject([{ onDays: ['2026-06-06', '2026-06-10'] }]);
});

test('WT-21: all else is told to the self-employed and refuses nothing', () => {
  const intervals = [atHome('2026-06-07T15:00+02:00', '2026-06-08T07:00+02:00')];
  const found = workingTimeFindings(facts({ person: { isSelfEmployed: true, intervals } }));
  expect(found.map(({ code, enforcement, ruleId }) => [code, enforcement, ruleId])).toEqual([
    ['REST_TOO_SHORT', 'SIGNAL', 'WT-21'],
  ]);
});
