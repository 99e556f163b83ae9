import { expect, test } from '@jest/globals';
import { instant } from '../../testing/facts.ts';
import { isAround, isCalledOffLate } from './redeployment.rules.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

test.each<[string, SignUpStatus, number | null, number | null, boolean]>([
  ['a minute too late', SignUpStatus.CANCELLED_BY_HOST, 1_439, 24, true],
  ['just in time', SignUpStatus.CANCELLED_BY_HOST, 1_440, 24, false],
  ['by terms that say no hours', SignUpStatus.CANCELLED_BY_HOST, 0, null, false],
  ['withdrawn by herself', SignUpStatus.WITHDRAWN, 60, 24, false],
  ['nobody told how long before', SignUpStatus.CANCELLED_BY_HOST, null, 24, false],
])('called off %s', (_, status, noticeMinutes, lateHours, expected) =>
  expect(isCalledOffLate({ status, noticeMinutes }, { lateHours })).toBe(expected),
);

test('without terms nothing is late', () => {
  expect(isCalledOffLate({ status: SignUpStatus.CANCELLED_BY_HOST, noticeMinutes: 0 }, null)).toBe(false);
});

const calledOff = { startsAt: instant('2026-02-02T07:30+01:00'), endsAt: instant('2026-02-02T16:00+01:00') };
test.each([
  ['at the same time', '2026-02-02T07:30+01:00', '2026-02-02T16:00+01:00', true],
  ['that begins a day after its end', '2026-02-03T16:00+01:00', '2026-02-03T23:00+01:00', true],
  ['that begins a minute later than that', '2026-02-03T16:01+01:00', '2026-02-03T23:00+01:00', false],
  ['that ends a day before its start', '2026-01-31T23:00+01:00', '2026-02-01T07:30+01:00', true],
  ['that ends a minute sooner than that', '2026-01-31T23:00+01:00', '2026-02-01T07:29+01:00', false],
])('a shift %s', (_, from, until, expected) =>
  expect(isAround({ startsAt: instant(from), endsAt: instant(until) }, calledOff, 24)).toBe(expected),
);
