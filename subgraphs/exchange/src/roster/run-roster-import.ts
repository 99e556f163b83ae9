import { LockMode } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { platformFork } from '@naober/kit/row-security';
import { fillFromWaitingList } from '../sign-up/fill-from-waiting-list.ts';
import { catalogueOf } from './catalogue.ts';
import { readTable, type RosterTable } from './csv.rules.ts';
import { RosterImportStatus } from './roster.enums.ts';
import { RosterImport } from './roster-import.entity.ts';
import { RosterRowErrorCode, type RowError } from './row-error.rules.ts';
import { duplicateLines, readRow, type Catalogue, type RosterLine } from './row.rules.ts';
import { saveRows, type ReadRow } from './save-rows.ts';

const batchRows = 200;
const mostErrors = 500;

/** A file in the making: what its rows mean, and which of them repeat others. */
interface Reading {
  readonly table: RosterTable;
  readonly catalogue: Catalogue;
  readonly duplicates: ReadonlySet<number>;
  readonly now: Date;
}

/**
 * Reads the file of an import, batch by batch, each in one transaction with its progress: cut off, it goes on
 * where it was; run twice, each row counts once. `onProgress` hears after each batch how far it is.
 */
export async function runRosterImport(
  orm: MikroORM,
  id: string,
  now: Date,
  onProgress: (made: RosterImport) => void = () => {},
): Promise<void> {
  const em = platformFork(orm);
  const made = await em.findOneOrFail(RosterImport, id, { populate: ['content'] });
  if (made.content === null) return;
  const reading = await read(em, made.content, made.memberId, now);
  if (!reading) return finish(em, id, RosterImportStatus.FAILED, now);
  for (let isOver = false; !isOver;) {
    const after = await em.transactional(tx => nextBatch(tx, id, reading), { clear: true });
    onProgress(after);
    isOver = after.rowsDone >= reading.table.rows.length;
  }
  await fillShiftsThatGrew(em, made.memberId, now);
  await finish(em, id, RosterImportStatus.COMPLETED, now);
}

/** Null for a file that is no table. */
async function read(em: EntityManager, content: string, memberId: string, now: Date): Promise<Reading | null> {
  const catalogue = await catalogueOf(em, memberId);
  try {
    const table = readTable(content);
    return { table, catalogue, duplicates: duplicateLines(table), now };
  } catch {
    return null;
  }
}

async function nextBatch(
  tx: EntityManager,
  id: string,
  { table, catalogue, duplicates, now }: Reading,
): Promise<RosterImport> {
  const made = await tx.findOneOrFail(RosterImport, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const lines = table.rows.slice(made.rowsDone, made.rowsDone + batchRows);
  const errors: RowError[] = [];
  const readable: ReadRow[] = [];
  for (const line of lines) {
    const row = duplicates.has(line.line) ? [isDuplicate(table, line)] : readRow(table, line, catalogue, now);
    if (Array.isArray(row)) errors.push(...row);
    else readable.push({ line: line.line, row });
  }
  const saved = await saveRows(tx, { regionId: made.regionId, memberId: made.memberId }, readable, now);
  if (lines.length > 0) made.status = RosterImportStatus.RUNNING;
  made.rowsTotal = table.rows.length;
  made.rowsDone += lines.length;
  made.created += saved.created;
  made.updated += saved.updated;
  made.unchanged += saved.unchanged;
  made.rejected += lines.length - readable.length + saved.errors.length;
  const all = [...errors, ...saved.errors].sort((a, b) => a.line - b.line);
  made.rowErrors = [...made.rowErrors, ...all].slice(0, mostErrors);
  return made;
}

function isDuplicate({ columns }: RosterTable, { line, cells }: RosterLine): RowError {
  const { at, header } = columns.get('externalId')!;
  return { line, column: header, code: RosterRowErrorCode.DUPLICATE_ROW, value: cells[at] ?? null };
}

/** A roster may add places: those who wait for them come first. Safe to repeat. */
async function fillShiftsThatGrew(em: EntityManager, memberId: string, now: Date): Promise<void> {
  const grown = await em.execute<{ id: string }[]>(
    `select id from open_shift where member_id = ? and status = 'PUBLISHED' and places_taken < places and starts_at > ?
     and exists (select from sign_up where shift_id = open_shift.id and sign_up.status = 'WAITLISTED') order by id`,
    [memberId, now],
  );
  for (const { id } of grown) await fillFromWaitingList(em, id, now);
}

async function finish(em: EntityManager, id: string, status: RosterImportStatus, now: Date): Promise<void> {
  await em.transactional(
    async tx => {
      const made = await tx.findOneOrFail(RosterImport, id, {
        lockMode: LockMode.PESSIMISTIC_WRITE,
        populate: ['content'],
      });
      Object.assign(made, { status, finishedAt: now, content: null });
    },
    { clear: true },
  );
}
