import { expect, test } from '@jest/globals';
import { atHome, daysAtHome } from '../../testing/facts.ts';
import { rested, shift } from '../../testing/found.ts';

/** Monday to Friday, from 07:00 to 15:30. */
const week = daysAtHome('2026-06-08', 5, '07:00', '15:30');
const saturdayUntil = (time: string) => shift('2026-06-13T11:00+02:00', `2026-06-13T${time}+02:00`);
const sunday = (from: string) => atHome(`2026-06-14T${from}+02:00`, '2026-06-14T23:00+02:00');

test.each([
  // The week begins on Monday at 07:00 and is over seven times 24 h later: 36 h before that is Saturday 19:00.
  ['36 h are left after it', saturdayUntil('19:00'), week, []],
  ['a minute less is left after it', saturdayUntil('19:01'), week, []],
])('WT-5: %s, and nothing comes next', (_name, span, intervals, expected) => {
  expect(rested('WEEKLY_REST_MISSING', { shift: span, person: { intervals } })).toEqual(expected);
});

const nextWeek = daysAtHome('2026-06-15', 5, '07:00', '15:30');
test.each([
  ['36 h are left after it', saturdayUntil('19:00'), [...week, ...nextWeek], []],
  ['a minute less, and 63 h the week after', saturdayUntil('19:01'), [...week, ...nextWeek], []],
  [
    'a minute less, and the next weekend is worked as well',
    saturdayUntil('19:01'),
    [...week, ...nextWeek, ...daysAtHome('2026-06-20', 2, '07:00', '15:30')],
    ['GATE 35.98 36'],
  ],
  [
    'work on Sunday as well',
    saturdayUntil('19:00'),
    [...week, sunday('14:00'), ...nextWeek, ...daysAtHome('2026-06-20', 2, '07:00', '15:30')],
    ['GATE 19.5 36'],
  ],
])('WT-5: %s', (_name, span, intervals, expected) => {
  expect(rested('WEEKLY_REST_MISSING', { shift: span, person: { intervals } })).toEqual(expected);
});

test('WT-5: being on call does not break it', () => {
  const call = atHome('2026-06-14T08:00+02:00', '2026-06-14T16:00+02:00', { kind: 'STANDBY' });
  const intervals = [...week, call, ...nextWeek, ...daysAtHome('2026-06-20', 2, '07:00', '15:30')];
  expect(rested('WEEKLY_REST_MISSING', { shift: saturdayUntil('19:00'), person: { intervals } })).toEqual([]);
});

test('WT-5: what was too little before the shift is not held against it', () => {
  const intervals = daysAtHome('2026-05-25', 12, '07:00', '15:30');
  const over = { shift: shift('2026-06-13T07:00+02:00', '2026-06-13T15:30+02:00'), person: { intervals } };
  expect(rested('WEEKLY_REST_MISSING', over)).toEqual([]);
});
