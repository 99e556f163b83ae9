import { euros } from './money.rules.ts';

/** One line as a spreadsheet reads it. */
export interface CsvLine {
  readonly id: string;
  readonly personReference: string;
  readonly batch: string;
  readonly status: string;
  readonly kind: string;
  readonly day: string;
  readonly month: string;
  readonly home: string;
  readonly host: string;
  readonly department: string | null;
  readonly profession: string | null;
  readonly minutes: number;
  readonly kilometres: number | null;
  readonly bands: readonly { band: string; minutes: number; weight: number; cents: number }[];
  readonly costPerHourCents: number | null;
  readonly netCents: number;
  readonly vatBasis: string;
  readonly vatHundredths: number;
  readonly legalBasis: string;
  readonly isCredit: boolean;
}

export const csvHeader =
  'regel;batch;stand;soort;dag;maand;thuis;gast;afdeling;functie;minuten;kilometers;banden;kosten per uur;bedrag;btw-grond;btw-percentage;grondslag;credit;kenmerk persoon\r\n';

/** Text that a spreadsheet would calculate is kept text; quotes are doubled. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Amounts as spreadsheets here read them: `-12,34`. */
const money = (cents: number): string => euros(cents).replace('.', ',');

/** A line of text; amounts are numbers and need no care for formulas. */
export function csvOf(line: CsvLine): string {
  const bands = line.bands.map(({ band, minutes, weight }) => `${band} ${minutes} min ${weight / 100}%`).join(', ');
  const cells = [line.id, line.batch, line.status, line.kind, line.day, line.month, line.home, line.host];
  return [
    ...[...cells, line.department, line.profession].map(cell),
    String(line.minutes),
    line.kilometres === null ? '' : String(line.kilometres),
    cell(bands),
    line.costPerHourCents === null ? '' : money(line.costPerHourCents),
    money(line.netCents),
    line.vatBasis,
    money(line.vatHundredths),
    line.legalBasis,
    line.isCredit ? 'ja' : 'nee',
    line.personReference,
  ]
    .join(';')
    .concat('\r\n');
}
