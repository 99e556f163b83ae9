import { TimesheetHolder, TimesheetStatus } from './timesheet.enums.ts';

/** What of a sheet decides what may be done with it. */
export interface SheetState {
  readonly status: TimesheetStatus;
  readonly correctsId: string | null;
}

const { DRAFT, SUBMITTED, VERIFIED_BY_HOST, DISPUTED, SETTLED } = TimesheetStatus;

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

/** Whether only a correction may follow. */
export const canBeCorrected = ({ status, correctsId }: SheetState): boolean =>
  correctsId === null && status === SETTLED;

/** Who has to do something with it. */
export function holderOf({ status }: Pick<SheetState, 'status'>): TimesheetHolder {
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
