import { expect, test } from '@jest/globals';
import { instant, parameters } from '../../testing/facts.ts';
import { offerTimes } from './offer-time.rules.ts';

const start = '2026-06-10T15:00+02:00';

test.each<[string, string, string, string, string]>([
  ['by day two hours', '2026-06-08T10:00+02:00', start, '2026-06-08T10:00+02:00', '2026-06-08T12:00+02:00'],
  ['over before the night', '2026-06-08T20:00+02:00', start, '2026-06-08T20:00+02:00', '2026-06-08T22:00+02:00'],
  ['a minute later it stops', '2026-06-08T20:01+02:00', start, '2026-06-08T20:01+02:00', '2026-06-09T07:01+02:00'],
  ['from 22:00 nobody is told', '2026-06-08T22:00+02:00', start, '2026-06-09T07:00+02:00', '2026-06-09T09:00+02:00'],
  ['until 07:00', '2026-06-09T06:59+02:00', start, '2026-06-09T07:00+02:00', '2026-06-09T09:00+02:00'],
  ['from 07:00 at once', '2026-06-09T07:00+02:00', start, '2026-06-09T07:00+02:00', '2026-06-09T09:00+02:00'],
  [
    'at night, for a shift within twelve hours, at once',
    '2026-06-10T03:00+02:00',
    start,
    '2026-06-10T03:00+02:00',
    '2026-06-10T05:00+02:00',
  ],
  [
    'a minute more than twelve hours, and it waits',
    '2026-06-10T02:59+02:00',
    start,
    '2026-06-10T07:00+02:00',
    '2026-06-10T09:00+02:00',
  ],
  [
    'never past an hour before the start',
    '2026-06-10T12:30+02:00',
    start,
    '2026-06-10T12:30+02:00',
    '2026-06-10T14:00+02:00',
  ],
  [
    'the night in which the clocks go forward is an hour shorter',
    '2026-03-28T21:30+01:00',
    '2026-03-31T15:00+02:00',
    '2026-03-28T21:30+01:00',
    '2026-03-29T08:30+02:00',
  ],
])('an offer holds %s', (_, now, startsAt, toldAt, expiresAt) => {
  expect(offerTimes(instant(startsAt), instant(now), parameters)).toEqual({
    toldAt: instant(toldAt),
    expiresAt: instant(expiresAt),
  });
});

test('an hour before the start there is nothing left to offer', () => {
  expect(offerTimes(instant(start), instant('2026-06-10T14:00+02:00'), parameters)).toBeNull();
  expect(offerTimes(instant(start), instant('2026-06-10T13:59+02:00'), parameters)).not.toBeNull();
});
