import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { messageDue } from '@naober/kit/message-due';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { TimesheetStep } from './timesheet-step.entity.ts';
import { TimesheetStepKind } from './timesheet.enums.ts';
import type { Timesheet } from './timesheet.entity.ts';

export type HoursMessage = 'HOURS_TO_ENTER' | 'HOURS_VERIFIED' | 'HOURS_RETURNED';

/** Names and times that words about hours need. */
async function factsOf(tx: EntityManager, { hostMemberId, departmentId, startsAt, endsAt }: Timesheet) {
  const member = await tx.findOne(BorrowedMember, hostMemberId);
  const department = await tx.findOne(BorrowedDepartment, departmentId);
  return {
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    member: member?.shortName ?? null,
    memberSlug: member?.slug ?? null,
    department: department?.name ?? null,
  };
}

/** Tells her what she has to do with hours of hers. */
export async function tellHer(
  tx: EntityManager,
  events: Events,
  kind: HoursMessage,
  sheet: Timesheet,
  note: { readonly text: string; readonly writtenBy: string } | null = null,
): Promise<void> {
  const { id, professionalId: recipientId, regionId } = sheet;
  const subject = { type: 'Timesheet', id };
  const facts = { ...(await factsOf(tx, sheet)), memberSlug: null, note: note?.text ?? null };
  const written = note ? { writtenBy: note.writtenBy } : {};
  await messageDue(events, tx, 'exchange', { kind, recipientId, regionId, subject, facts, ...written });
}

/** Her hours are prepared: to be entered, or to be left as they are by one press. */
export const tellToEnter = (tx: EntityManager, events: Events, sheet: Timesheet): Promise<void> =>
  tellHer(tx, events, 'HOURS_TO_ENTER', sheet);

/** Tells who verified it last that she does not agree. */
export async function tellDisputed(tx: EntityManager, events: Events, sheet: Timesheet): Promise<void> {
  const kinds = { $in: [TimesheetStepKind.VERIFIED, TimesheetStepKind.ENTERED_BY_HOST] };
  const where = { timesheetId: sheet.id, kind: kinds, byId: { $ne: null } };
  const step = await tx.findOne(TimesheetStep, where, { orderBy: { at: 'desc', id: 'desc' } });
  if (!step?.byId) return;
  const subject = { type: 'Timesheet', id: sheet.id };
  const facts = await factsOf(tx, sheet);
  const { regionId } = sheet;
  await messageDue(events, tx, 'exchange', {
    kind: 'HOURS_DISPUTED',
    recipientId: step.byId,
    regionId,
    subject,
    facts,
  });
}
