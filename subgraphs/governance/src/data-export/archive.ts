import type { PersonalTable } from '@naober/kit/data-export';
import { localDateOf } from '@naober/kit/local-time';
import { stringify } from 'csv-stringify/sync';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { leesMij, readMe } from './archive.words.ts';

export interface Part {
  readonly subgraph: string;
  readonly tables: readonly PersonalTable[];
}

/** One zip: what stands in it, in two languages, and each table of each subgraph as JSON and as CSV. */
export function archiveOf(parts: readonly Part[], now: Date): Buffer {
  const day = localDateOf(now);
  const files: Zippable = { 'LEESMIJ.txt': strToU8(leesMij(day)), 'README.txt': strToU8(readMe(day)) };
  for (const { subgraph, tables } of parts) {
    for (const table of tables) {
      files[`${subgraph}/${table.name}.json`] = strToU8(JSON.stringify(recordsOf(table), null, 2));
      files[`${subgraph}/${table.name}.csv`] = strToU8(csvOf(table));
    }
  }
  return Buffer.from(zipSync(files, { mtime: now }));
}

const recordsOf = ({ columns, rows }: PersonalTable): object[] =>
  rows.map(row => Object.fromEntries(columns.map((column, at) => [column, row[at]])));

/** As spreadsheets here read it. What they would take for a formula begins with an apostrophe. */
export const csvOf = ({ columns, rows }: Omit<PersonalTable, 'name'>): string =>
  stringify([columns, ...rows] as unknown[][], {
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /\r/, // else a bare one would begin a row
    cast: { boolean: String },
  });
