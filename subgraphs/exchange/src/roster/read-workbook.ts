import readWorkbook from 'read-excel-file/node';
import { columnsOf, type Column, type Columns, type Mapping } from './columns.rules.ts';
import type { RosterTable } from './roster-table.ts';
import { checkReach, unpack } from './xlsx-guard.ts';
import { sheetsOf, textOfCell, unreadableCells } from './xlsx.rules.ts';

type Meaning = Parameters<typeof textOfCell>[1];
const meanings: Partial<Record<Column, Meaning>> = {
  date: 'DAY',
  begin: 'TIME',
  end: 'TIME',
  startsAt: 'MOMENT',
  endsAt: 'MOMENT',
};

/**
 * The sheet of a workbook that names most columns.
 *
 * @throws WorkbookError for what is not opened
 */
export async function readXlsx(base64: string, mapping: Mapping = {}): Promise<RosterTable> {
  const bytes = Buffer.from(base64, 'base64');
  const xml = sheetsOf(unpack(bytes));
  for (const sheet of xml.values()) checkReach(sheet);
  const sheets = (await readWorkbook(bytes)).map(({ sheet, data }) => {
    const header = (data[0] ?? []).map(cell => textOfCell(cell, 'OTHER'));
    return { sheet, data, header, columns: columnsOf(header, mapping) };
  });
  const empty = { sheet: '', data: [], header: [], columns: new Map() as Columns };
  const { sheet, data, header, columns } = sheets.reduce(
    (best, one) => (one.columns.size > best.columns.size || best.sheet === '' ? one : best),
    empty,
  );
  const meaningAt = new Map<number, Meaning>([...columns].map(([column, { at }]) => [at, meanings[column] ?? 'OTHER']));
  const unreadable = unreadableCells(xml.get(sheet) ?? '');
  const rows = data.slice(1).map((cells, index) => ({
    line: index + 2,
    cells: header.map((_, at) => textOfCell(cells[at], meaningAt.get(at) ?? 'OTHER')),
    ...(unreadable.has(index + 2) && { unreadable: unreadable.get(index + 2)! }),
  }));
  return { columns, header, width: header.length, rows: rows.filter(isFilled) };
}

const isFilled = ({ cells, unreadable }: { cells: readonly string[]; unreadable?: unknown }): boolean =>
  unreadable !== undefined || cells.some(cell => cell !== '');
