import type { EntityManager } from '@mikro-orm/postgresql';
import { TimesheetStep } from './timesheet-step.entity.ts';
import type { TimesheetSide } from './timesheet.enums.ts';
import { TimesheetStatus, type TimesheetStepKind } from './timesheet.enums.ts';
import type { Timesheet } from './timesheet.entity.ts';

/** Who did it, when, with which words. */
export interface By {
  readonly side: TimesheetSide;
  readonly byId: string | null;
  readonly at: Date;
  readonly note?: string | null;
}

/** Notes what was done with a sheet, with its times as they are now. */
export function noteStep(tx: EntityManager, sheet: Timesheet, kind: TimesheetStepKind, by: By): void {
  const { id: timesheetId, professionalId, startsAt, endsAt, breakMinutes } = sheet;
  tx.create(TimesheetStep, { timesheetId, professionalId, kind, ...by, startsAt, endsAt, breakMinutes });
}

/** Brings a sheet to a status: who has it now has it from now on; who had it already, since then. */
export function moveSheet(sheet: Timesheet, status: TimesheetStatus, now: Date): void {
  Object.assign(sheet, { status, waitingSince: sheet.status === status ? sheet.waitingSince : now });
  if (status === TimesheetStatus.VERIFIED_BY_HOST) sheet.verifiedAt = now;
  if (status === TimesheetStatus.CONFIRMED_BY_PROFESSIONAL) sheet.confirmedAt = now;
  if (status === TimesheetStatus.SETTLED) sheet.settledAt = now;
}
