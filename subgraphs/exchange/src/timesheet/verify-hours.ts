import type { Context } from '@naober/kit/context';
import { storable } from '../shift/shift-text.rules.ts';
import { askedTimesheet, withSheet, type LockedSheet } from './asked-timesheet.ts';
import { confirmHours } from './confirm-hours.ts';
import type { HoursProblemCode } from './hours-problem.rules.ts';
import type { HoursInput } from './hours.input.ts';
import { moveSheet, noteStep } from './note-step.ts';
import { longestNote } from './submit-hours.mutation.ts';
import { takeHours } from './take-hours.ts';
import { tellHer } from './tell-timesheet.ts';
import { TimesheetSide, TimesheetStatus, TimesheetStepKind } from './timesheet.enums.ts';
import { done, refused, wrong, type StateCode, type TimesheetPayload } from './timesheet-payload.ts';
import { canBeVerified } from './timesheet.rules.ts';

/** One sheet that is verified, with the times that the host saw it worked; null = as the sheet says. */
export interface Verified {
  readonly timesheetId: string;
  readonly version: number;
  readonly hours?: HoursInput | null;
  readonly note?: string | null;
}

/** Verifies one sheet, in a transaction of its own. Throws NOT_FOUND for one that the asker does not look after. */
export async function verifyHours(
  context: Context,
  input: Verified,
): Promise<TimesheetPayload<StateCode | HoursProblemCode>> {
  const seen = await askedTimesheet(input.timesheetId, ['host'], context);
  const note = storable(input.note, longestNote);
  if (typeof note === 'string') return refused(seen, note, ['note']);
  return withSheet(context, seen, locked => verify(context, locked, input, note.text));
}

async function verify(
  { personId, now, events }: Context,
  { tx, sheet, isOfErased }: LockedSheet,
  { version, hours = null }: Verified,
  note: string | null,
): Promise<TimesheetPayload<StateCode | HoursProblemCode>> {
  if (sheet.version !== version) return refused(sheet, 'CHANGED_MEANWHILE', ['version']);
  if (!canBeVerified(sheet)) return refused(sheet, 'NOT_ITS_TURN');
  const kind = sheet.status === TimesheetStatus.DRAFT ? TimesheetStepKind.ENTERED_BY_HOST : TimesheetStepKind.VERIFIED;
  const problems = await takeHours(tx, sheet, hours, now);
  if (problems.length > 0) return wrong(sheet, problems);
  moveSheet(sheet, TimesheetStatus.VERIFIED_BY_HOST, now);
  sheet.isCurrent = sheet.correctsId === null;
  noteStep(tx, sheet, kind, { side: TimesheetSide.HOST, byId: personId, at: now, note });
  // Nobody is left to answer: what the host verified of who was erased is what counts.
  if (isOfErased) await confirmHours({ tx, events, now }, sheet, null);
  else await tellHer(tx, events, 'HOURS_VERIFIED', sheet);
  return done(sheet);
}
