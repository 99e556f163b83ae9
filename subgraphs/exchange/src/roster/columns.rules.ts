import { headers } from './column-names.ts';

/** What a column of a roster holds. */
export type Column = keyof typeof headers;

export const everyColumn = Object.keys(headers) as Column[];

/** A shift is known by its number, place and work, and by either a day with two times or two moments. */
const alwaysNeeded: readonly Column[] = ['externalId', 'department', 'profession'];
const moments: readonly Column[] = ['startsAt', 'endsAt'];
const dayAndTimes: readonly Column[] = ['date', 'begin', 'end'];

/** The fewest columns that a shift can be told in. */
export const fewestColumns = alwaysNeeded.length + moments.length;

/** Where each column stands in a file, and how the file calls it. */
export type Columns = ReadonlyMap<Column, { readonly at: number; readonly header: string }>;

/** Which header means which column, as a planner said once. */
export type Mapping = Partial<Record<Column, string>>;

/** Text as names are compared: small letters and digits alone, without accents, spaces and signs. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** The columns that a header row names; what a planner said comes first, then the first of two with the same meaning. */
export function columnsOf(header: readonly string[], mapping: Mapping = {}): Columns {
  const found = new Map<Column, { at: number; header: string }>();
  const isTaken = (at: number) => [...found.values()].some(one => one.at === at);
  for (const column of everyColumn) {
    const at = mapping[column] === undefined ? -1 : header.indexOf(mapping[column]);
    if (at >= 0 && !isTaken(at)) found.set(column, { at, header: header[at]! });
  }
  header.forEach((text, at) => {
    const column = everyColumn.find(one => (headers[one] as readonly string[]).includes(plain(text)));
    if (column && !found.has(column) && !isTaken(at)) found.set(column, { at, header: text });
  });
  return found;
}

/** What a shift needs and the file does not name. */
export function missingColumns(columns: Columns): Column[] {
  const when = moments.some(one => columns.has(one)) && !columns.has('date') ? moments : dayAndTimes;
  return [...alwaysNeeded, ...when].filter(one => !columns.has(one));
}
