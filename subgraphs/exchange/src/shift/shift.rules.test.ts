import { expect, test } from '@jest/globals';
import { instant, parameters } from '../../testing/facts.ts';
import { isNightShift } from './night.rules.ts';
import { shiftStatus } from './shift-status.rules.ts';

test.each([
  ['2026-06-08T15:00+02:00', '2026-06-08T23:00+02:00', false],
  ['2026-06-08T17:00+02:00', '2026-06-09T01:00+02:00', false],
  ['2026-06-08T17:00+02:00', '2026-06-09T01:01+02:00', true],
  ['2026-06-08T23:00+02:00', '2026-06-09T07:30+02:00', true],
  ['2026-06-08T05:00+02:00', '2026-06-08T12:00+02:00', false],
  ['2026-06-08T04:59+02:00', '2026-06-08T12:00+02:00', true],
  // The hour from 02:00 to 03:00 does not exist: 01:00 to 03:00 is one hour, not two.
  ['2026-03-29T01:00+01:00', '2026-03-29T03:00+02:00', false],
  ['2026-03-29T01:00+01:00', '2026-03-29T03:01+02:00', true],
  // The hour from 02:00 to 03:00 comes twice.
  ['2025-10-25T23:00+02:00', '2025-10-26T07:00+01:00', true],
])('from %s until %s is a night shift: %s', (from, until, expected) => {
  expect(isNightShift(instant(from), instant(until), parameters)).toBe(expected);
});

const shift = {
  status: 'PUBLISHED',
  startsAt: instant('2026-06-08T08:00Z'),
  endsAt: instant('2026-06-08T16:00Z'),
  places: 2,
  placesConfirmed: 0,
} as const;

test.each([
  ['nobody confirmed', {}, '2026-06-08T07:59:59Z', 'PUBLISHED'],
  ['one confirmed', { placesConfirmed: 1 }, '2026-06-08T07:59:59Z', 'PARTLY_FILLED'],
  ['all confirmed', { placesConfirmed: 2 }, '2026-06-08T07:59:59Z', 'FILLED'],
  ['begun with nobody', {}, '2026-06-08T08:00:00Z', 'EXPIRED'],
  ['begun', { placesConfirmed: 1 }, '2026-06-08T08:00:00Z', 'IN_PROGRESS'],
  ['about to end', { placesConfirmed: 1 }, '2026-06-08T15:59:59Z', 'IN_PROGRESS'],
  ['ended', { placesConfirmed: 1 }, '2026-06-08T16:00:00Z', 'COMPLETED'],
  ['ended with nobody', {}, '2026-06-08T16:00:00Z', 'EXPIRED'],
  ['cancelled', { status: 'CANCELLED' as const, placesConfirmed: 1 }, '2026-06-08T16:00:00Z', 'CANCELLED'],
  ['draft', { status: 'DRAFT' as const }, '2026-06-08T16:00:00Z', 'DRAFT'],
])('%s', (_name, over, now, expected) => {
  expect(shiftStatus({ ...shift, ...over }, instant(now))).toBe(expected);
});
