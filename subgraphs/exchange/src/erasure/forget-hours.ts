import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { changes, rows } from '@naober/kit/sql';
import { confirmHours } from '../timesheet/confirm-hours.ts';
import { overlapsOther, timesOf } from '../timesheet/keep-hours.ts';
import { moveSheet } from '../timesheet/note-step.ts';
import { TimesheetStatus } from '../timesheet/timesheet.enums.ts';
import { Timesheet } from '../timesheet/timesheet.entity.ts';

/**
 * Hours of who was erased stay as long as bookkeeping asks (AWR 52), under her number alone: governance forgets whose it
 * is. Words and who acted go. What nobody answers any more is settled as the host verified it; what she never entered,
 * the host still may. Gives the words that were written.
 */
export async function forgetHours(tx: EntityManager, personId: string, events: Events): Promise<string[]> {
  const written = await rows<{ note: string }>(
    tx,
    'select note from timesheet_step where note is not null and ? in (professional_id, by_id)',
    [personId],
  );
  await changes(tx, 'update timesheet_step set note = null where note is not null and ? in (professional_id, by_id)', [
    personId,
  ]);
  await changes(tx, 'update timesheet_step set by_id = null where by_id = ?', [personId]);
  await changes(tx, 'update hours_deputy set named_by = null where named_by = ?', [personId]);
  await agreeForHer(tx, personId, events);
  return written.map(({ note }) => note);
}

/** What waits for her answer counts as the host verified it, corrections too; what cannot count so the host looks at again. */
async function agreeForHer(tx: EntityManager, personId: string, events: Events): Promise<void> {
  const now = new Date();
  const where = { professionalId: personId, status: TimesheetStatus.VERIFIED_BY_HOST };
  for (const sheet of await tx.find(Timesheet, where, { orderBy: { id: 'asc' } }))
    if (await overlapsOther(tx, sheet, timesOf(sheet))) moveSheet(sheet, TimesheetStatus.DISPUTED, now);
    else await confirmHours({ tx, events, now }, sheet, null);
  await tx.flush();
}
