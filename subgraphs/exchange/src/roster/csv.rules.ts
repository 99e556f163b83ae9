import { parse } from 'csv-parse/sync';
import { columnsOf, type Mapping } from './columns.rules.ts';
import type { RosterTable } from './roster-table.ts';

const delimiters = [';', ',', '\t', '|'];
const options = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, relax_quotes: true };

/** The header of a file, cut at the delimiter that makes most columns known, else most columns. Empty for an empty file. */
function headerOf(text: string, mapping: Mapping): { delimiter: string; header: string[] } {
  const cut = delimiters.map(delimiter => {
    const [header = []] = parse(text, { ...options, delimiter, to: 1 }) as string[][];
    return { delimiter, header, known: columnsOf(header, mapping).size };
  });
  return cut.reduce((best, one) =>
    one.known > best.known || (one.known === best.known && one.header.length > best.header.length) ? one : best,
  );
}

/** What the file calls its columns. */
export const csvHeader = (text: string): string[] => headerOf(text, {}).header;

/** The whole file. Throws where quotes do not close. */
export function readCsv(text: string, mapping: Mapping = {}): RosterTable {
  const { delimiter, header } = headerOf(text, mapping);
  const records = parse(text, { ...options, delimiter, info: true }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  return {
    columns: columnsOf(header, mapping),
    header,
    width: header.length,
    rows: records.slice(1).map(({ record, info }) => ({ line: info.lines, cells: record })),
  };
}
