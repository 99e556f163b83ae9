import type { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';

/** So long a shift that fell away stays to be seen as such: calendars that look once a week take it out as well. */
export const fallenAwayDays = 14;
/** So far back a calendar shows what was. */
export const pastDays = 31;

export type CalendarStatus = 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';

const statuses: Readonly<Partial<Record<SignUpStatus, CalendarStatus>>> = {
  CONFIRMED: 'CONFIRMED',
  WORKED: 'CONFIRMED',
  SUBMITTED: 'TENTATIVE',
  PENDING_CHECK: 'TENTATIVE',
  SHORTLISTED: 'TENTATIVE',
  OFFERED: 'TENTATIVE',
  RECONFIRM_NEEDED: 'TENTATIVE',
  ON_HOLD: 'TENTATIVE',
  WITHDRAWN: 'CANCELLED',
  DECLINED: 'CANCELLED',
  LAPSED: 'CANCELLED',
  RELEASED: 'CANCELLED',
  CANCELLED_BY_HOST: 'CANCELLED',
};

export interface CalendarFacts {
  readonly status: SignUpStatus;
  readonly isShiftCancelled: boolean;
  /** When something of it changed last. */
  readonly changedAt: Date;
  readonly endsAt: Date;
  readonly now: Date;
}

/** How a calendar shows a sign-up; null: not at all. */
export function calendarStatusOf({ status, isShiftCancelled, changedAt, endsAt, now }: CalendarFacts) {
  const shown = isShiftCancelled && statuses[status] ? 'CANCELLED' : (statuses[status] ?? null);
  const since = shown === 'CANCELLED' ? changedAt : endsAt;
  const days = shown === 'CANCELLED' ? fallenAwayDays : pastDays;
  return now.getTime() - since.getTime() < days * 86_400_000 ? shown : null;
}
