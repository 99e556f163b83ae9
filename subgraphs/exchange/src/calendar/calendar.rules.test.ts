import { expect, test } from '@jest/globals';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { calendarStatusOf } from './calendar.rules.ts';

const now = new Date('2026-03-10T12:00:00Z');
const ago = (days: number, more = 0) => new Date(now.getTime() - days * 86_400_000 - more);
const ahead = ago(-3);
const shown = (status: SignUpStatus, over: object = {}) =>
  calendarStatusOf({ status, isShiftCancelled: false, changedAt: now, endsAt: ahead, now, ...over });

test('each state of a sign-up is shown as sure, not sure, fallen away or not at all', () => {
  const all = Object.values(SignUpStatus).map(status => [status, shown(status)]);
  expect(Object.fromEntries(all)).toEqual({
    INVITED: null,
    SUBMITTED: 'TENTATIVE',
    PENDING_CHECK: 'TENTATIVE',
    SHORTLISTED: 'TENTATIVE',
    WAITLISTED: null,
    OFFERED: 'TENTATIVE',
    CONFIRMED: 'CONFIRMED',
    RECONFIRM_NEEDED: 'TENTATIVE',
    ON_HOLD: 'TENTATIVE',
    WORKED: 'CONFIRMED',
    NO_SHOW: null,
    DECLINED: 'CANCELLED',
    WITHDRAWN: 'CANCELLED',
    LAPSED: 'CANCELLED',
    RELEASED: 'CANCELLED',
    CANCELLED_BY_HOST: 'CANCELLED',
  });
});

test.each([
  ['fell away a moment less than 14 days ago', SignUpStatus.CANCELLED_BY_HOST, { changedAt: ago(14, -1) }, 'CANCELLED'],
  ['fell away 14 days ago', SignUpStatus.CANCELLED_BY_HOST, { changedAt: ago(14) }, null],
  ['ended a moment less than 31 days ago', SignUpStatus.WORKED, { endsAt: ago(31, -1) }, 'CONFIRMED'],
  ['ended 31 days ago', SignUpStatus.WORKED, { endsAt: ago(31) }, null],
  ['stands on a shift that was called off', SignUpStatus.CONFIRMED, { isShiftCancelled: true }, 'CANCELLED'],
  ['waits for a shift that was called off', SignUpStatus.WAITLISTED, { isShiftCancelled: true }, null],
])('what %s is shown as it should', (_what, status, over, expected) => {
  expect(shown(status, over)).toBe(expected);
});
