import type { Mapping } from './columns.rules.ts';
import { readCsv } from './csv.rules.ts';
import type { DecodedFile } from './decode.rules.ts';
import { readIcal } from './ical.rules.ts';
import { readXlsx } from './read-workbook.ts';
import type { RosterTable } from './roster-table.ts';
import { readSetu } from './setu.rules.ts';
import { mostRows, WorkbookError } from './xlsx-guard.ts';

/**
 * The rows of a file of any kind.
 *
 * @throws Error for what is no such file, WorkbookError for one that is too large
 */
export async function readTable({ kind, content }: DecodedFile, mapping: Mapping, now: Date): Promise<RosterTable> {
  const table =
    kind === 'XLSX'
      ? await readXlsx(content, mapping)
      : kind === 'ICAL'
        ? readIcal(content, now)
        : kind === 'SETU_JSON'
          ? readSetu(content, now)
          : readCsv(content, mapping);
  if (table.rows.length > mostRows) throw new WorkbookError('TOO_MANY_ROWS');
  return table;
}
