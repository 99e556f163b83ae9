import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { moveSheet, noteStep } from './note-step.ts';
import { TimesheetSide, TimesheetStatus, TimesheetStepKind } from './timesheet.enums.ts';
import { Timesheet } from './timesheet.entity.ts';

/**
 * Marks sheets as settled, in the transaction that puts them into a batch; gives those that were confirmed and are
 * settled by this, so that none is settled twice. From here on only a correction may follow.
 */
export async function settleTimesheets(tx: EntityManager, ids: readonly string[], now: Date): Promise<Timesheet[]> {
  const where = { id: { $in: [...ids] }, status: TimesheetStatus.CONFIRMED_BY_PROFESSIONAL };
  const order = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const sheets = await tx.find(Timesheet, where, order);
  for (const sheet of sheets) {
    moveSheet(sheet, TimesheetStatus.SETTLED, now);
    noteStep(tx, sheet, TimesheetStepKind.SETTLED, { side: TimesheetSide.PLATFORM, byId: null, at: now });
  }
  return sheets;
}
