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

/** Candidates: the host has to choose among them. */
export const candidateStatuses = [SignUpStatus.SUBMITTED, SignUpStatus.PENDING_CHECK, SignUpStatus.SHORTLISTED];
/** Places that can still be given back. */
export const heldStatuses = [
  SignUpStatus.OFFERED,
  SignUpStatus.CONFIRMED,
  SignUpStatus.RECONFIRM_NEEDED,
  SignUpStatus.ON_HOLD,
];
/** What can still become work. */
export const openStatuses = [SignUpStatus.INVITED, SignUpStatus.WAITLISTED, ...candidateStatuses, ...heldStatuses];

const candidates = new Set(candidateStatuses);
const held = new Set(heldStatuses);
const past = new Set([SignUpStatus.WORKED, SignUpStatus.NO_SHOW]);
const confirmed = new Set([SignUpStatus.CONFIRMED, SignUpStatus.RECONFIRM_NEEDED, SignUpStatus.WORKED]);
const open = new Set(openStatuses);

/** Whether the host has to choose: it holds the person's time and no place. */
export const isCandidate = (status: SignUpStatus): boolean => candidates.has(status);

/** Whether it holds a place that can still be given back. */
export const isHeld = (status: SignUpStatus): boolean => held.has(status);

/** Whether the sign-up takes a place of its shift. */
export const holdsPlace = (status: SignUpStatus): boolean => held.has(status) || past.has(status);

/** Whether it takes the person's time: nobody wants two shifts at once, not even while the host still chooses. */
export const holdsTime = (status: SignUpStatus): boolean => holdsPlace(status) || candidates.has(status);

/** Whether the host counts on the person, or did. */
export const countsAsConfirmed = (status: SignUpStatus): boolean => confirmed.has(status);

/** Whether it can still become work. */
export const isOpen = (status: SignUpStatus): boolean => open.has(status);
