import { columnNumber } from './xlsx-guard.ts';
import { RosterRowErrorCode } from './row-error.rules.ts';

type Unreadable = Map<number, Map<number, RosterRowErrorCode>>;

/** Cells of a sheet that show a value and hold none: of merged ranges all but the first, and formulas that nobody worked out. */
export function unreadableCells(sheet: string): Unreadable {
  const found: Unreadable = new Map();
  const note = (line: number, at: number, code: RosterRowErrorCode) =>
    found.set(line, (found.get(line) ?? new Map<number, RosterRowErrorCode>()).set(at, code));
  for (const [, column, row] of sheet.matchAll(
    /<c\b[^>]*?\br="([A-Z]+)(\d+)"[^>]*>\s*<f\b(?:[^>]*\/>|[^<]*<\/f>)\s*(?:<v\s*\/>\s*|<v><\/v>\s*)?<\/c>/g,
  ))
    note(Number(row), columnNumber(column!), RosterRowErrorCode.FORMULA_WITHOUT_VALUE);
  for (const [, left, top, right, bottom] of sheet.matchAll(/<mergeCell\b[^>]*?\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
    const last = Math.min(Number(bottom), Number(top) + 20_000);
    for (let line = Number(top); line <= last; line++)
      for (let at = columnNumber(left!); at <= Math.min(columnNumber(right!), 200); at++)
        if (line !== Number(top) || at !== columnNumber(left!)) note(line, at, RosterRowErrorCode.MERGED_CELLS);
  }
  return found;
}

/** The XML of each sheet, by its name. */
export function sheetsOf(parts: ReadonlyMap<string, string>): Map<string, string> {
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const files = new Map(
    [...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const tags = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => tag);
  return new Map(tags.map(tag => [attribute(tag, 'name'), parts.get(files.get(attribute(tag, 'r:id')) ?? '') ?? '']));
}

const day = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);

/** A cell as a planner reads it; days and times as workbooks keep them: days since 1899, times as parts of a day. */
export function textOfCell(value: unknown, meaning: 'DAY' | 'TIME' | 'MOMENT' | 'OTHER'): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return textOfMoment(value.getTime(), meaning);
  const isSerial = typeof value === 'number' && meaning !== 'OTHER' && value < 100_000;
  return isSerial ? textOfMoment(firstDay + value * day, meaning) : String(value).normalize('NFC').trim();
}

function textOfMoment(milliseconds: number, meaning: string): string {
  const rounded = new Date(Math.round(milliseconds / 1_000) * 1_000);
  const [date, time] = [rounded.toISOString().slice(0, 10), rounded.toISOString().slice(11, 16)];
  if (meaning === 'TIME' || rounded.getTime() < firstDay + day) return time;
  return meaning === 'MOMENT' ? `${date} ${time}` : date;
}
