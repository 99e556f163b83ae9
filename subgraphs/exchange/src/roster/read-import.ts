import type { EntityManager } from '@mikro-orm/postgresql';
import { catalogueOf } from './catalogue.ts';
import { missingColumns } from './columns.rules.ts';
import { readTable } from './read-table.ts';
import type { RosterImport } from './roster-import.entity.ts';
import { RosterMapping } from './roster-mapping.entity.ts';
import type { RosterLine, RosterTable } from './roster-table.ts';
import { RosterRowErrorCode, type RowError } from './row-error.rules.ts';
import { duplicateLines, readRow, type Catalogue, type RosterRow } from './row.rules.ts';

/** A file in the making: what its rows mean, and which of them repeat others. */
export interface Reading {
  readonly table: RosterTable;
  readonly catalogue: Catalogue;
  readonly duplicates: ReadonlySet<number>;
  readonly now: Date;
}

/** What a file is as a whole: rows to read, columns to be named, or nothing that can be read. */
export type FileReading =
  | { readonly is: 'READABLE'; readonly reading: Reading }
  | { readonly is: 'WAITS'; readonly table: RosterTable }
  | { readonly is: 'BROKEN' };

export async function readFile(em: EntityManager, made: RosterImport, now: Date): Promise<FileReading> {
  const { memberId, kind, content } = made;
  const isTable = kind === 'CSV' || kind === 'XLSX';
  const mapping = isTable ? await em.findOne(RosterMapping, { memberId, kind }) : null;
  const table = await readTable({ kind, content: content! }, mapping?.columns ?? {}, now).catch(() => null);
  if (!table) return { is: 'BROKEN' };
  if (missingColumns(table.columns).length > 0) return { is: 'WAITS', table };
  const catalogue = await catalogueOf(em, memberId);
  return { is: 'READABLE', reading: { table, catalogue, duplicates: duplicateLines(table), now } };
}

/** One line as a shift, or everything that is wrong with it. */
export const readLine = ({ table, catalogue, duplicates, now }: Reading, line: RosterLine): RosterRow | RowError[] =>
  duplicates.has(line.line) ? [repeats(table, line)] : readRow(table, line, catalogue, now);

function repeats({ columns }: RosterTable, { line, cells }: RosterLine): RowError {
  const { at, header } = columns.get('externalId')!;
  return { line, column: header, code: RosterRowErrorCode.DUPLICATE_ROW, value: cells[at] ?? null };
}
