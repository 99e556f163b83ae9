/** What a column of a roster holds. */
export type Column =
  | 'externalId'
  | 'department'
  | 'profession'
  | 'date'
  | 'begin'
  | 'end'
  | 'breakMinutes'
  | 'places'
  | 'requirements'
  | 'remarks';

/** Headers by which planners' systems call a column, in the form of `plain`. */
const headers: Record<Column, readonly string[]> = {
  externalId: [
    'dienstnummer',
    'dienstnr',
    'dienstid',
    'dienst',
    'nummer',
    'nr',
    'id',
    'shiftid',
    'shiftnumber',
    'externalid',
  ],
  department: ['afdeling', 'team', 'unit', 'department', 'ward'],
  profession: ['functie', 'beroep', 'profession', 'function', 'role'],
  date: ['datum', 'dag', 'begindatum', 'startdatum', 'date', 'day', 'startdate'],
  begin: ['begin', 'begintijd', 'aanvang', 'start', 'starttijd', 'van', 'starttime', 'from'],
  end: ['einde', 'eindtijd', 'eind', 'tot', 'end', 'endtime', 'until', 'to'],
  breakMinutes: ['pauze', 'pauzemin', 'pauzeminuten', 'break', 'breakmin', 'breakminutes'],
  places: ['aantal', 'aantalplaatsen', 'plaatsen', 'bezetting', 'places', 'number', 'count'],
  requirements: [
    'kwalificatie',
    'kwalificaties',
    'bekwaamheden',
    'eisen',
    'qualification',
    'qualifications',
    'requirements',
  ],
  remarks: ['bijzonderheden', 'opmerking', 'opmerkingen', 'toelichting', 'remarks', 'remark', 'notes', 'comment'],
};

export const neededColumns: readonly Column[] = ['externalId', 'department', 'profession', 'date', 'begin', 'end'];

/** Where each column stands in a file, and how the file calls it. */
export type Columns = ReadonlyMap<Column, { readonly at: number; readonly header: string }>;

/** Text as names are compared: small letters and digits alone, without accents, spaces and signs. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** The columns that a header row names; the first of two with the same meaning counts. */
export function columnsOf(header: readonly string[]): Columns {
  const found = new Map<Column, { at: number; header: string }>();
  header.forEach((text, at) => {
    const column = (Object.keys(headers) as Column[]).find(one => headers[one].includes(plain(text)));
    if (column && !found.has(column)) found.set(column, { at, header: text });
  });
  return found;
}

export const missingColumns = (columns: Columns): Column[] => neededColumns.filter(one => !columns.has(one));
