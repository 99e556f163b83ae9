import type { MemberTerms } from '../terms/member-terms.entity.ts';
import type { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

type CalledOff = Pick<SignUp, 'status' | 'noticeMinutes'>;
interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const hour = 3_600_000;

/**
 * RD-1: whether the host called it off late by its own terms, as they were frozen with the sign-up. Terms that name no
 * hours, and members without terms, call nothing late: there is no rule of all members together (ACM-3).
 */
export const isCalledOffLate = (
  { status, noticeMinutes }: CalledOff,
  terms: Pick<MemberTerms, 'lateHours'> | null,
): boolean =>
  status === SignUpStatus.CANCELLED_BY_HOST &&
  noticeMinutes !== null &&
  terms?.lateHours != null &&
  noticeMinutes < terms.lateHours * 60;

/** RD-1: whether a shift overlaps the one that was called off, or lies within so many hours of it. */
export const isAround = (shift: Span, calledOff: Span, hours: number): boolean =>
  shift.startsAt.getTime() <= calledOff.endsAt.getTime() + hours * hour &&
  shift.endsAt.getTime() >= calledOff.startsAt.getTime() - hours * hour;
