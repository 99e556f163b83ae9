import type { LineContent, Settled } from './line.rules.ts';

/** How firm a line is, by the batch in which it stands. */
export type Firmness = 'OPEN' | 'PROPOSED' | 'FROZEN';

/** A line that stands: neither a credit nor credited. */
export interface StandingLine {
  readonly id: string;
  readonly month: string;
  /** The sheet, or its last correction, whose hours it tells. */
  readonly sheetId: string;
  readonly firmness: Firmness;
  readonly content: LineContent;
}

/** What must be done so that the lines say what the sheet says. */
export interface Change {
  readonly remove: readonly string[];
  readonly credit: readonly string[];
  readonly add: readonly LineContent[];
}

/**
 * Lines of one sheet as they stand, against what they should say. What is still open is replaced; what is proposed leaves
 * its batch only when its hours changed or it may stand no longer; what is frozen is never touched: a correction credits
 * it and adds a new line, and a new cost, weight or VAT of later leaves it as it was.
 */
export function changeOf(
  standing: readonly StandingLine[],
  wanted: Settled,
  lastSheetId: string,
  /** Lines that are taken back whatever they say. */
  anew: readonly string[] = [],
): Change {
  const byMonth = new Map(wanted.lines.map(line => [line.month, line]));
  const isMissing = wanted.gaps.length > 0;
  const stale = standing.filter(
    line => anew.includes(line.id) || isStale(line, byMonth.get(line.month) ?? null, isMissing, lastSheetId),
  );
  const kept = new Set(standing.filter(line => !stale.includes(line)).map(({ month }) => month));
  return {
    remove: stale.filter(({ firmness }) => firmness !== 'FROZEN').map(({ id }) => id),
    credit: stale.filter(({ firmness }) => firmness === 'FROZEN').map(({ id }) => id),
    add: wanted.lines.filter(({ month }) => !kept.has(month)),
  };
}

function isStale(line: StandingLine, wanted: LineContent | null, isMissing: boolean, lastSheetId: string): boolean {
  if (line.firmness === 'FROZEN') return !isMissing && line.sheetId !== lastSheetId;
  if (wanted === null || line.sheetId !== lastSheetId) return true;
  if (line.firmness === 'PROPOSED') return hoursOf(line.content) !== hoursOf(wanted);
  return textOf(line.content) !== textOf(wanted);
}

const hoursOf = ({ bands }: LineContent): string => bands.map(({ band, minutes }) => `${band} ${minutes}`).join('|');

const textOf = ({ netCents, vat, agreement, bands }: LineContent): string =>
  JSON.stringify([
    netCents,
    vat.basis,
    vat.hundredths,
    vat.exemptionId,
    agreement.id,
    agreement.costPerHourCents,
    bands.map(({ band, minutes, weight, cents }) => [band, minutes, weight, cents]),
  ]);
