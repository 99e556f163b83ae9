import { parse } from 'csv-parse/sync';
import { columnsOf, type Mapping } from './columns.rules.ts';
import type { RosterTable } from './roster-table.ts';

const delimiters = [';', ',', '\t', '|'];
/** How tables are read: as forgiving as spreadsheets. */
export const csvOptions = {
  bom: true,
  trim: true,
  skip_empty_lines: true,
  relax_column_count: true,
  relax_quotes: true,
};

/** The header of a file, cut at the delimiter that makes most columns known, else most columns. Empty for an empty file. */
function headerOf(text: string, mapping: Mapping): { delimiter: string; header: string[] } {
  const cut = delimiters.map(delimiter => {
    const header = headerBy(text, delimiter);
    return { delimiter, header, known: columnsOf(header, mapping).size };
  });
  return cut.reduce((best, one) =>
    one.known > best.known || (one.known === best.known && one.header.length > best.header.length) ? one : best,
  );
}

/** Empty where quotes do not close before the delimiter: then it is another one. */
function headerBy(text: string, delimiter: string): string[] {
  try {
    const [header = []] = parse(text, { ...csvOptions, delimiter, to: 1 }) as string[][];
    return header;
  } catch {
    return [];
  }
}

/** What the file calls its columns. */
export const csvHeader = (text: string): string[] => headerOf(text, {}).header;

/** What parts the columns; `text` holds the header at least. */
export const delimiterOf = (text: string): string => headerOf(text, {}).delimiter;

/** The whole file. Throws where quotes do not close. */
export function readCsv(text: string, mapping: Mapping = {}): RosterTable {
  const { delimiter, header } = headerOf(text, mapping);
  // The parser counts the two signs that end a line as two lines when they stand within quotes.
  const records = parse(text.replaceAll('\r\n', '\n'), { ...csvOptions, delimiter, info: true }) as unknown as {
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
