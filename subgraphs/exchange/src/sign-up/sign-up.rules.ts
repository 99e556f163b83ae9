import { isCandidate, isHeld, isOpen, SignUpStatus } from './sign-up-status.rules.ts';

interface Standing {
  readonly status: SignUpStatus;
  readonly startsAt: Date;
}

/** Whether the professional can still withdraw, turn an offer down or leave an invitation: until the shift begins. */
export const isWithdrawable = ({ status, startsAt }: Standing, now: Date): boolean => isOpen(status) && now < startsAt;

/** Whether the host can still confirm or decline: until the shift begins. */
export const isDecidable = ({ status, startsAt }: Standing, now: Date): boolean =>
  (isCandidate(status) || status === SignUpStatus.WAITLISTED) && now < startsAt;

/** Whether its place is kept until something is solved, and the shift has not begun. */
export const isOnHold = ({ status, startsAt }: Standing, now: Date): boolean =>
  status === SignUpStatus.ON_HOLD && now < startsAt;

/** Whether the host can call off this one place: until the shift begins. */
export const isCancellable = ({ status, startsAt }: Standing, now: Date): boolean => isHeld(status) && now < startsAt;

/** Whether an offer can still be taken. */
export const isOffered = ({ status, offerExpiresAt }: Standing & { readonly offerExpiresAt: Date | null }, now: Date) =>
  status === SignUpStatus.OFFERED && offerExpiresAt !== null && now < offerExpiresAt;

/** Whether an invitation can still be taken up. */
export const isInvited = ({ status, startsAt }: Standing, now: Date): boolean =>
  status === SignUpStatus.INVITED && now < startsAt;

/** Whether the professional is asked to say yes again. */
export const isReconfirmable = ({ status, startsAt }: Standing, now: Date): boolean =>
  status === SignUpStatus.RECONFIRM_NEEDED && now < startsAt;

/** Whether the host can say that somebody did not come: from the start, of whom it counted on. */
export const canBeNoShow = ({ status, startsAt }: Standing, now: Date): boolean =>
  (status === SignUpStatus.CONFIRMED || status === SignUpStatus.WORKED) && startsAt <= now;

/** SG-4: whether a withdrawal can still be undone. */
export const isUndoable = (
  {
    status,
    withdrawnFrom,
    decidedAt,
    startsAt,
  }: Standing & { withdrawnFrom: SignUpStatus | null; decidedAt: Date | null },
  now: Date,
  undoSeconds: number,
): boolean =>
  status === SignUpStatus.WITHDRAWN &&
  withdrawnFrom !== null &&
  decidedAt !== null &&
  now.getTime() - decidedAt.getTime() <= undoSeconds * 1_000 &&
  now < startsAt;

/** Characters of a note or a reason. */
export const longestNote = 500;
