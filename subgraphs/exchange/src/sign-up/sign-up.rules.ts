import { isOpen, SignUpStatus } from './sign-up-status.rules.ts';

interface Standing {
  readonly status: SignUpStatus;
  readonly startsAt: Date;
}

const waitsForDecision = new Set([SignUpStatus.SUBMITTED, SignUpStatus.PENDING_CHECK, SignUpStatus.WAITLISTED]);

/** Whether the professional can still withdraw: until the shift begins. */
export const isWithdrawable = ({ status, startsAt }: Standing, now: Date): boolean => isOpen(status) && now < startsAt;

/** Whether the host can still confirm or decline: until the shift begins. */
export const isDecidable = ({ status, startsAt }: Standing, now: Date): boolean =>
  waitsForDecision.has(status) && now < startsAt;

/** Characters of a note or a reason. */
export const longestNote = 500;
