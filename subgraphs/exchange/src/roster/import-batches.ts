import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { readLine, type Reading } from './read-import.ts';
import { RosterImport } from './roster-import.entity.ts';
import { RosterImportStatus } from './roster.enums.ts';
import type { RosterLine } from './roster-table.ts';
import type { RowError } from './row-error.rules.ts';
import { saveRows, type ReadRow } from './save-rows.ts';

const batchRows = 200;
const mostErrors = 500;

/** Reads the next rows and writes them with the progress, in the caller's transaction. */
export async function nextBatch(tx: EntityManager, id: string, reading: Reading): Promise<RosterImport> {
  const { rows } = reading.table;
  const made = await tx.findOneOrFail(RosterImport, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const lines = rows.slice(made.rowsDone, made.rowsDone + batchRows);
  const { readable, errors } = readAll(reading, lines);
  const { regionId, memberId, linkId } = made;
  const saved = await saveRows(tx, { regionId, memberId, linkId, importId: id, now: reading.now }, readable);
  if (lines.length > 0) made.status = RosterImportStatus.RUNNING;
  made.rowsTotal = rows.length;
  made.rowsDone += lines.length;
  made.created += saved.created;
  made.updated += saved.updated;
  made.unchanged += saved.unchanged;
  made.conflicts += saved.conflicts;
  made.rejected += lines.length - readable.length + saved.errors.length;
  note(made, [...errors, ...saved.errors]);
  await tx.flush();
  tx.clear(); // each flush looks at all that is held, and the parent of a transaction would keep it
  return made;
}

class NotAll extends Error {}

/** Writes every row in one transaction, or none when any is wrong: then what is wrong is noted alone. */
export async function writeAllOrNothing(em: EntityManager, id: string, reading: Reading): Promise<boolean> {
  const { rows } = reading.table;
  const { errors } = readAll(reading, rows);
  let wrong = errors;
  if (wrong.length === 0) {
    try {
      await em.transactional(
        async tx => {
          for (let made = await nextBatch(tx, id, reading); made.rowsDone < rows.length;)
            made = await nextBatch(tx, id, reading);
          const made = await tx.findOneOrFail(RosterImport, id);
          if (made.rejected > 0) throw Object.assign(new NotAll(), { errors: made.rowErrors });
        },
        { clear: true },
      );
      return true;
    } catch (error) {
      if (!(error instanceof NotAll)) throw error;
      wrong = (error as unknown as { errors: RowError[] }).errors;
    }
  }
  await em.transactional(
    async tx => {
      const made = await tx.findOneOrFail(RosterImport, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const rejected = new Set(wrong.map(({ line }) => line)).size;
      Object.assign(made, { rowsTotal: rows.length, rowsDone: rows.length, rejected });
      note(made, wrong);
    },
    { clear: true },
  );
  return false;
}

function readAll(reading: Reading, lines: readonly RosterLine[]): { readable: ReadRow[]; errors: RowError[] } {
  const errors: RowError[] = [];
  const readable: ReadRow[] = [];
  for (const line of lines) {
    const row = readLine(reading, line);
    if (Array.isArray(row)) errors.push(...row);
    else readable.push({ line: line.line, row });
  }
  return { readable, errors };
}

function note(made: RosterImport, errors: readonly RowError[]): void {
  const sorted = [...errors].sort((a, b) => a.line - b.line);
  made.rowErrors = [...made.rowErrors, ...sorted].slice(0, mostErrors);
}
