import { recheckWorkJob } from '../working-time/recheck-work.job.ts';
import type { Acting } from '../message/say-of-sign-up.ts';
import { moveSheet, noteStep } from './note-step.ts';
import { TimesheetSide, TimesheetStatus, TimesheetStepKind } from './timesheet.enums.ts';
import { Timesheet } from './timesheet.entity.ts';
import { differs } from './timesheet.rules.ts';

/**
 * Both said yes: from now on these hours count. A correction takes the place of what counted before. What differs from
 * the plan makes rules of working time look again at what she signed up for; nothing is cancelled.
 */
export async function confirmHours({ tx, events, now }: Acting, sheet: Timesheet, byId: string | null): Promise<void> {
  moveSheet(sheet, TimesheetStatus.CONFIRMED_BY_PROFESSIONAL, now);
  const side = byId === null ? TimesheetSide.PLATFORM : TimesheetSide.PROFESSIONAL;
  noteStep(tx, sheet, TimesheetStepKind.CONFIRMED, { side, byId, at: now });
  if (sheet.correctsId !== null) {
    const chain = { $or: [{ id: sheet.correctsId }, { correctsId: sheet.correctsId }], isCurrent: true };
    for (const before of await tx.find(Timesheet, chain)) before.isCurrent = false;
    await tx.flush();
    sheet.isCurrent = true;
  }
  await tx.flush();
  if (sheet.correctsId !== null || differs(sheet) || sheet.calls.length > 0)
    await events.enqueue(tx, recheckWorkJob, { personId: sheet.professionalId });
}
