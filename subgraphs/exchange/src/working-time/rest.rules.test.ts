import { expect, test } from '@jest/globals';
import { facts, held, instant } from '../../testing/facts.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { workingTimeFindings } from './working-time.rules.ts';

const shift = (from: string, until: string) => ({ startsAt: instant(from), endsAt: instant(until) });
const day = shift('2026-06-08T07:30+02:00', '2026-06-08T16:00+02:00');
const found = (over: Parameters<typeof facts>[0]) =>
  workingTimeFindings(facts(over)).map(({ code, enforcement, restHours }) => [code, enforcement, restHours]);

test.each([
  ['11 h before', held('2026-06-07T12:00+02:00', '2026-06-07T20:30+02:00'), []],
  [
    'a minute less than 11 h before',
    held('2026-06-07T12:00+02:00', '2026-06-07T20:31+02:00'),
    [['REST_SHORTENED', 'GATE', 659 / 60]],
  ],
  ['8 h before', held('2026-06-07T15:00+02:00', '2026-06-07T23:30+02:00'), [['REST_SHORTENED', 'GATE', 8]]],
  [
    'a minute less than 8 h before',
    held('2026-06-07T15:00+02:00', '2026-06-07T23:31+02:00'),
    [['REST_TOO_SHORT', 'BLOCK', 479 / 60]],
  ],
  ['11 h after', held('2026-06-09T03:00+02:00', '2026-06-09T11:00+02:00'), []],
  [
    'a minute less than 11 h after',
    held('2026-06-09T02:59+02:00', '2026-06-09T11:00+02:00'),
    [['REST_SHORTENED', 'GATE', 659 / 60]],
  ],
  ['right behind', held('2026-06-08T16:00+02:00', '2026-06-08T20:00+02:00'), [['REST_TOO_SHORT', 'BLOCK', 0]]],
  [
    'at the same time for a minute',
    held('2026-06-08T15:59+02:00', '2026-06-08T20:00+02:00'),
    [['OVERLAP', 'BLOCK', null]],
  ],
  ['around it', held('2026-06-08T07:00+02:00', '2026-06-08T17:00+02:00'), [['OVERLAP', 'BLOCK', null]]],
  [
    'at the same time on a waiting list',
    held('2026-06-08T07:00+02:00', '2026-06-08T17:00+02:00', SignUpStatus.WAITLISTED),
    [],
  ],
  ['the shift itself', held('2026-06-08T07:30+02:00', '2026-06-08T16:00+02:00', SignUpStatus.SUBMITTED, 'shift'), []],
])('another shift %s', (_name, other, expected) => {
  expect(found({ shift: day, person: { signUps: [other] } })).toEqual(expected);
});

test('20:30 to 07:30 over the night in which the clocks go forward is 10 h of rest, not 11', () => {
  const signUps = [held('2026-03-28T12:00+01:00', '2026-03-28T20:30+01:00')];
  expect(found({ shift: shift('2026-03-29T07:30+02:00', '2026-03-29T16:00+02:00'), person: { signUps } })).toEqual([
    ['REST_SHORTENED', 'GATE', 10],
  ]);
});

test('21:30 to 07:30 over the night in which the clocks go back is 11 h of rest, not 10', () => {
  const signUps = [held('2025-10-25T13:00+02:00', '2025-10-25T21:30+02:00')];
  expect(found({ shift: shift('2025-10-26T07:30+01:00', '2025-10-26T16:00+01:00'), person: { signUps } })).toEqual([]);
});

test('a rest that would fit is named, with the shift that is in the way', () => {
  const signUps = [
    held('2026-06-07T12:00+02:00', '2026-06-07T22:00+02:00'),
    held('2026-06-09T01:00+02:00', '2026-06-09T09:00+02:00', SignUpStatus.SUBMITTED, 'next'),
  ];
  expect(workingTimeFindings(facts({ shift: day, person: { signUps } }))).toMatchObject([
    { conflictsWithId: 'other', minimumRestHours: 11, fitsFrom: instant('2026-06-08T09:00+02:00'), fitsUntil: null },
    { conflictsWithId: 'next', minimumRestHours: 11, fitsFrom: null, fitsUntil: instant('2026-06-08T14:00+02:00') },
  ]);
});

test.each([
  ['just under 7 x 24 h apart', '2026-06-15T20:59+02:00', 'BLOCK'],
  ['7 x 24 h apart', '2026-06-15T21:00+02:00', 'GATE'],
])('a second shortened rest %s', (_name, lateEnd, expected) => {
  // The first shortened rest begins on 8 June at 21:00, the one in question at `lateEnd`.
  const signUps = [
    held('2026-06-08T13:00+02:00', '2026-06-08T21:00+02:00', SignUpStatus.CONFIRMED, 'a'),
    held('2026-06-09T07:00+02:00', '2026-06-09T15:00+02:00', SignUpStatus.CONFIRMED, 'b'),
    held('2026-06-15T12:00+02:00', lateEnd, SignUpStatus.CONFIRMED, 'c'),
  ];
  const next = shift('2026-06-16T07:00+02:00', '2026-06-16T15:00+02:00');
  expect(found({ shift: next, person: { signUps } }).map(([code, enforcement]) => [code, enforcement])).toEqual([
    ['REST_SHORTENED', expected],
  ]);
});

test('short before and short after is twice in one week', () => {
  const signUps = [
    held('2026-06-07T12:00+02:00', '2026-06-07T22:00+02:00'),
    held('2026-06-09T01:00+02:00', '2026-06-09T09:00+02:00'),
  ];
  expect(found({ shift: day, person: { signUps } })).toEqual([
    ['REST_SHORTENED', 'BLOCK', 9.5],
    ['REST_SHORTENED', 'BLOCK', 9],
  ]);
});

test('the self-employed are told about a short rest, not refused', () => {
  const signUps = [held('2026-06-07T15:00+02:00', '2026-06-08T07:00+02:00')];
  expect(found({ shift: day, person: { isSelfEmployed: true, signUps } })).toEqual([['REST_TOO_SHORT', 'SIGNAL', 0.5]]);
});

test('a number that changes by law holds from its own day on', () => {
  const person = { signUps: [held('2026-06-07T12:00+02:00', '2026-06-07T20:30+02:00')] };
  const given = facts({ shift: day, person });
  const twelve = { id: 'WT-4.daily-rest', validFrom: '2026-06-08', validUntil: null, value: 12 };
  const until = given.parameters.map(one => (one.id === twelve.id ? { ...one, validUntil: '2026-06-07' } : one));
  expect(workingTimeFindings({ ...given, parameters: [...until, twelve] })).toMatchObject([
    { code: 'REST_SHORTENED', minimumRestHours: 12 },
  ]);
});
