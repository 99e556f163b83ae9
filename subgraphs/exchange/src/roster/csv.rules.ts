import { parse } from 'csv-parse/sync';
import { columnsOf, type Columns } from './columns.rules.ts';

/** A roster file as rows of cells. */
export interface RosterTable {
  readonly columns: Columns;
  readonly width: number;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const delimiters = [';', ',', '\t'];
const options = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, relax_quotes: true };

/** The header of a file, cut at the delimiter that makes most columns known. Empty for an empty file. */
function headerOf(text: string): { delimiter: string; header: string[] } {
  const cut = delimiters.map(delimiter => {
    const [header = []] = parse(text, { ...options, delimiter, to: 1 }) as string[][];
    return { delimiter, header };
  });
  return cut.reduce((best, one) => (columnsOf(one.header).size > columnsOf(best.header).size ? one : best));
}

/** The columns that the file's header names. */
export const headerColumns = (text: string): Columns => columnsOf(headerOf(text).header);

/** The whole file. Throws where quotes do not close. */
export function readTable(text: string): RosterTable {
  const { delimiter, header } = headerOf(text);
  const records = parse(text, { ...options, delimiter, info: true }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  return {
    columns: columnsOf(header),
    width: header.length,
    rows: records.slice(1).map(({ record, info }) => ({ line: info.lines, cells: record })),
  };
}
