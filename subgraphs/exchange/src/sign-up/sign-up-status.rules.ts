export enum SignUpStatus {
  SUBMITTED = 'SUBMITTED',
  PENDING_CHECK = 'PENDING_CHECK',
  WAITLISTED = 'WAITLISTED',
  CONFIRMED = 'CONFIRMED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}

const holding = new Set([SignUpStatus.SUBMITTED, SignUpStatus.PENDING_CHECK, SignUpStatus.CONFIRMED]);

/** Whether the sign-up takes a place of its shift, and the person's time. */
export const holdsPlace = (status: SignUpStatus): boolean => holding.has(status);

/** Whether it can still become work. */
export const isOpen = (status: SignUpStatus): boolean => holdsPlace(status) || status === SignUpStatus.WAITLISTED;
