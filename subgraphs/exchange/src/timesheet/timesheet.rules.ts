import { TimesheetHolder, TimesheetStatus } from './timesheet.enums.ts';

/** What of a sheet decides what may be done with it. */
export interface SheetState {
  readonly status: TimesheetStatus;
  readonly correctsId: string | null;
}

const { DRAFT, SUBMITTED, VERIFIED_BY_HOST, CONFIRMED_BY_PROFESSIONAL, DISPUTED, SETTLED } = TimesheetStatus;

/** States in which both said yes: what is said changes no more, a correction is an entry of its own. */
export const agreedStates = [CONFIRMED_BY_PROFESSIONAL, SETTLED] as const;
export const isAgreed = ({ status }: Pick<SheetState, 'status'>): boolean => agreedStates.some(one => one === status);

/** Whether members settle it: not at her own employer, nor of the self-employed, who have no batch to wait for. */
export const isBetweenMembers = ({
  homeMemberId,
  hostMemberId,
}: {
  readonly homeMemberId: string | null;
  readonly hostMemberId: string;
}): boolean => homeMemberId !== null && homeMemberId !== hostMemberId;

/** Whether she enters what it was: until the host has looked at it. */
export const canBeSubmitted = ({ status }: SheetState): boolean => status === DRAFT || status === SUBMITTED;

/** Whether the host verifies it: what she entered or disputes, and what she forgot to enter. */
export const canBeVerified = ({ status }: SheetState): boolean =>
  status === DRAFT || status === SUBMITTED || status === DISPUTED;

/** Whether the host asks her to look at it again; a correction it simply enters as it should be. */
export const canBeReturned = ({ status, correctsId }: SheetState): boolean =>
  correctsId === null && (status === SUBMITTED || status === DISPUTED);

/** Whether she says yes or no to what the host verified. */
export const canBeAnswered = ({ status }: SheetState): boolean => status === VERIFIED_BY_HOST;

/** Whether a correction may follow: of the first sheet, once both said yes; most of all where nothing is ever settled. */
export const canBeCorrected = (sheet: SheetState): boolean => sheet.correctsId === null && isAgreed(sheet);

/** Who has to do something with it; nobody enters or answers in the stead of who was erased: the host has it then. */
export function holderOf({ status }: Pick<SheetState, 'status'>, isOfErased = false): TimesheetHolder {
  if (isOfErased && status === DRAFT) return TimesheetHolder.HOST;
  if (status === DRAFT || status === VERIFIED_BY_HOST) return TimesheetHolder.PROFESSIONAL;
  return status === SUBMITTED || status === DISPUTED ? TimesheetHolder.HOST : TimesheetHolder.SETTLEMENT;
}

interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly breakMinutes: number;
}

/** Whether it was worked otherwise than planned. */
export const differs = (
  sheet: Times & { readonly plannedStartsAt: Date; readonly plannedEndsAt: Date; readonly plannedBreakMinutes: number },
): boolean =>
  sheet.startsAt.getTime() !== sheet.plannedStartsAt.getTime() ||
  sheet.endsAt.getTime() !== sheet.plannedEndsAt.getTime() ||
  sheet.breakMinutes !== sheet.plannedBreakMinutes;
