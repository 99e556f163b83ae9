import { expect, it } from '@jest/globals';
import { localSpan } from './offer.ts';

it.each([
  ['2026-12-01', '07:30', '16:00', '2026-12-01T07:30', '2026-12-01T16:00'],
  ['2026-12-31', '23:00', '07:30', '2026-12-31T23:00', '2027-01-01T07:30'],
  ['2026-12-01', '08:00', '08:00', '2026-12-01T08:00', '2026-12-02T08:00'],
  ['', '07:30', '16:00', 'T07:30', 'T16:00'],
])('%s from %s until %s', (day, from, until, startsAt, endsAt) => {
  expect(localSpan(day, from, until)).toEqual({ startsAt, endsAt });
});
