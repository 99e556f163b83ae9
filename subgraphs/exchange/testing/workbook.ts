import { strToU8, zipSync } from 'fflate';

/** What a cell holds: text, a bare number, a day or time as sheets keep them, or a formula with or without its value. */
export type Cell = string | number | { date: number } | { time: number } | { formula: string; value?: number };

interface More {
  /** A merged range, such as `B2:B4`. */
  readonly merged?: string;
  /** One more cell, by its address. */
  readonly cell?: string;
  readonly more?: Record<string, Uint8Array>;
}

const letter = (at: number) => String.fromCharCode(65 + at);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function cellXml(cell: Cell, address: string): string {
  if (cell === '') return '';
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if ('date' in cell) return `<c r="${address}" s="1"><v>${cell.date}</v></c>`;
  if ('time' in cell) return `<c r="${address}" s="2"><v>${cell.time}</v></c>`;
  const value = cell.value === undefined ? '' : `<v>${cell.value}</v>`;
  return `<c r="${address}"><f>${cell.formula}</f>${value}</c>`;
}

/** A workbook of one sheet, as spreadsheets write it: what a library for writing does not let us get wrong. */
export function aWorkbook(rows: readonly (readonly Cell[])[], { merged, cell, more = {} }: More = {}): Uint8Array {
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((one, at) => cellXml(one, `${letter(at)}${row + 1}`)).join('')}</row>`,
  );
  const extra = cell ? `<row r="${/\d+/.exec(cell)![0]}"><c r="${cell}"><v>1</v></c></row>` : '';
  const merges = merged ? `<mergeCells count="1"><mergeCell ref="${merged}"/></mergeCells>` : '';
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines.join('')}${extra}</sheetData>${merges}</worksheet>`,
  };
  const parts = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(parts), ...more });
}
