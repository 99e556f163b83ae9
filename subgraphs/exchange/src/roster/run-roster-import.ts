import { LockMode } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { passOnPlacesOf } from '../sign-up/pass-on-places.job.ts';
import { nextBatch, writeAllOrNothing } from './import-batches.ts';
import { readFile } from './read-import.ts';
import { RosterImport } from './roster-import.entity.ts';
import { RosterImportStatus } from './roster.enums.ts';
import type { RosterTable } from './roster-table.ts';

const previewRows = 5;
const previewWidth = 60;

/**
 * Reads the file of an import, batch by batch, each in one transaction with its progress: cut off, it goes on
 * where it was; run twice, each row counts once. `onProgress` hears after each batch how far it is.
 */
export async function runRosterImport(
  orm: MikroORM,
  events: Events,
  id: string,
  now: Date,
  onProgress: (made: RosterImport) => void = () => {},
): Promise<void> {
  const em = platformFork(orm);
  const made = await em.findOneOrFail(RosterImport, id, { populate: ['content'] });
  if (made.finishedAt !== null) return;
  if (made.content === null) return finish(em, id, RosterImportStatus.FAILED, now); // who handed it in was erased
  const file = await readFile(em, made, now);
  if (file.is === 'BROKEN') return finish(em, id, RosterImportStatus.FAILED, now);
  if (file.is === 'WAITS') return waitForColumns(em, id, file.table);
  if (made.isAllOrNothing) {
    const isWritten = await writeAllOrNothing(em, id, file.reading);
    if (isWritten) await fillShiftsThatGrew(em, events, made.memberId, now);
    return finish(em, id, isWritten ? RosterImportStatus.COMPLETED : RosterImportStatus.REFUSED, now);
  }
  for (let isOver = false; !isOver;) {
    const after = await em.transactional(tx => nextBatch(tx, id, file.reading), { clear: true });
    onProgress(after);
    isOver = after.rowsDone >= file.reading.table.rows.length;
  }
  await fillShiftsThatGrew(em, events, made.memberId, now);
  await finish(em, id, RosterImportStatus.COMPLETED, now);
}

/** A roster may add places: those who wait for them come first. Safe to repeat. */
async function fillShiftsThatGrew(em: EntityManager, events: Events, memberId: string, now: Date): Promise<void> {
  const grown = await em.execute<{ id: string }[]>(
    `select id from open_shift where member_id = ? and status = 'PUBLISHED' and places_taken < places and starts_at > ?
     and exists (select from sign_up where shift_id = open_shift.id and sign_up.status = 'WAITLISTED') order by id`,
    [memberId, now],
  );
  for (const { id } of grown) await passOnPlacesOf(em, events, id, now);
}

const waitForColumns = (em: EntityManager, id: string, { header, rows }: RosterTable): Promise<void> =>
  change(em, id, {
    status: RosterImportStatus.WAITS_FOR_COLUMNS,
    headers: header.map(text => text.normalize('NFC')),
    preview: rows
      .slice(0, previewRows)
      .map(({ cells }) => header.map((_, at) => (cells[at] ?? '').slice(0, previewWidth).toWellFormed())),
  });

const finish = (em: EntityManager, id: string, status: RosterImportStatus, now: Date): Promise<void> =>
  change(em, id, { status, finishedAt: now, headers: [], preview: [] });

async function change(em: EntityManager, id: string, to: Partial<RosterImport>): Promise<void> {
  await em.transactional(
    async tx => {
      const made = await tx.findOneOrFail(RosterImport, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (made.finishedAt === null) Object.assign(made, to);
    },
    { clear: true },
  );
}
