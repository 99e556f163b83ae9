export enum SignUpStatus {
  INVITED = 'INVITED',
  SUBMITTED = 'SUBMITTED',
  PENDING_CHECK = 'PENDING_CHECK',
  SHORTLISTED = 'SHORTLISTED',
  WAITLISTED = 'WAITLISTED',
  OFFERED = 'OFFERED',
  CONFIRMED = 'CONFIRMED',
  RECONFIRM_NEEDED = 'RECONFIRM_NEEDED',
  ON_HOLD = 'ON_HOLD',
  WORKED = 'WORKED',
  NO_SHOW = 'NO_SHOW',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
  LAPSED = 'LAPSED',
  RELEASED = 'RELEASED',
  CANCELLED_BY_HOST = 'CANCELLED_BY_HOST',
}

const holding = new Set([SignUpStatus.SUBMITTED, SignUpStatus.PENDING_CHECK, SignUpStatus.CONFIRMED]);

/** Whether the sign-up takes a place of its shift, and the person's time. */
export const holdsPlace = (status: SignUpStatus): boolean => holding.has(status);

/** Whether it can still become work. */
export const isOpen = (status: SignUpStatus): boolean => holdsPlace(status) || status === SignUpStatus.WAITLISTED;
