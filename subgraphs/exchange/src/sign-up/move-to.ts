import type { OpenShift } from '../shift/open-shift.entity.ts';
import type { SignUp } from './sign-up.entity.ts';
import { countsAsConfirmed, holdsPlace, type SignUpStatus } from './sign-up-status.rules.ts';

/** Brings a sign-up to a status, and the counts of its shift with it. Both are locked. */
export function moveTo(signUp: SignUp, shift: OpenShift, status: SignUpStatus): void {
  shift.placesTaken += placesOf(status) - placesOf(signUp.status);
  shift.placesConfirmed += confirmedOf(status) - confirmedOf(signUp.status);
  signUp.status = status;
}

/** What a new sign-up of this status takes of its shift. */
export function takePlace(shift: OpenShift, status: SignUpStatus): void {
  shift.placesTaken += placesOf(status);
  shift.placesConfirmed += confirmedOf(status);
}

const placesOf = (status: SignUpStatus): number => Number(holdsPlace(status));
const confirmedOf = (status: SignUpStatus): number => Number(countsAsConfirmed(status));
