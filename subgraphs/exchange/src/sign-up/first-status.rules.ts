import { gates, type Finding } from '../eligibility/finding.rules.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

/**
 * Where a sign-up that nothing blocks begins: behind a full shift on the waiting list; where somebody must look first as
 * a check; else booked at once, or before the planner who chooses.
 */
export function firstStatusOf(findings: readonly Finding[], isBookedAtOnce: boolean): SignUpStatus {
  if (findings.some(({ code }) => code === 'SHIFT_FULL')) return SignUpStatus.WAITLISTED;
  if (findings.some(gates)) return SignUpStatus.PENDING_CHECK;
  return isBookedAtOnce ? SignUpStatus.CONFIRMED : SignUpStatus.SUBMITTED;
}
