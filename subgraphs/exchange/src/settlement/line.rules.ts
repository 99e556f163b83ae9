import { centsOfMinutes } from './money.rules.ts';
import { SettlementGap } from './settlement.enums.ts';
import { reliesOnCost, type Exemption, type NumberOn, vatFor, type Vat } from './vat.rules.ts';

/** What confirmed hours are settled by: the version of the detachment agreement that was in force on their day. */
export interface Agreement {
  readonly id: string;
  readonly legalBasis: string;
  readonly costPerHourCents: number;
  /** Per hour; null while nobody said it. */
  readonly grossWageCostCents: number | null;
}

/** Minutes of one hour band within one local month; in all, corrections included. */
export interface BandMinutes {
  /** First day of the month. */
  readonly month: string;
  readonly band: string;
  readonly minutes: number;
}

/** A sheet with its corrections, as it stands now. */
export interface SettledSheet {
  readonly homeMemberId: string;
  readonly hostMemberId: string;
  /** The local day on which it begins. */
  readonly day: string;
  readonly cao: string | null;
  /** All minutes, as the sheets say. */
  readonly minutes: number;
  readonly isHeld: boolean;
  readonly bands: readonly BandMinutes[];
  readonly agreement: Agreement | null;
}

export interface SettledBand {
  readonly band: string;
  readonly minutes: number;
  /** Hundredths of a percent: 10000 is nothing on top. */
  readonly weight: number;
  readonly cents: number;
}

/** What one line says, for one local month. */
export interface LineContent {
  readonly month: string;
  readonly minutes: number;
  readonly bands: readonly SettledBand[];
  readonly netCents: number;
  readonly vat: Vat;
  readonly agreement: Agreement;
}

export interface Numbers {
  readonly numberOn: NumberOn;
  /** Of a band of a cao on a day; null when no row says it. */
  readonly weightOn: (cao: string | null, band: string, day: string) => number | null;
  readonly exemptions: readonly Exemption[];
}

export type Settled =
  | { readonly lines: readonly LineContent[]; readonly gaps: readonly [] }
  | { readonly lines: readonly []; readonly gaps: readonly SettlementGap[] };

/** The day of a line: that on which the work began; of hours beyond the end of its month the first day of theirs. */
export const lineDay = (day: string, month: string): string => (day < month ? month : day);

/** Confirmed hours as lines, one per local month; or what is missing, and then no line at all: never a silent zero. */
export function settle(sheet: SettledSheet, numbers: Numbers): Settled {
  const { agreement, day, cao } = sheet;
  if (sheet.isHeld) return { lines: [], gaps: [SettlementGap.HELD] };
  if (agreement === null) return { lines: [], gaps: [SettlementGap.NO_AGREEMENT] };
  const lending = { ...sheet, legalBasis: agreement.legalBasis };
  const vatOf = (month: string) => vatFor(lending, lineDay(day, month), numbers.exemptions, numbers.numberOn);
  const months = Map.groupBy(sheet.bands, ({ month }) => month);
  const gaps = new Set([...months.keys()].flatMap(month => capGaps(agreement, vatOf(month))));
  if (!isWeighed(sheet, numbers)) gaps.add(SettlementGap.NO_BAND_WEIGHT);
  if (gaps.size > 0) return { lines: [], gaps: [...gaps] };
  const lines = [...months].map(([month, all]) => {
    const bands = all
      .filter(({ minutes }) => minutes !== 0)
      .map(({ band, minutes }) => {
        const weight = numbers.weightOn(cao, band, lineDay(day, month))!;
        return { band, minutes, weight, cents: centsOfMinutes(minutes, agreement.costPerHourCents, weight) };
      })
      .sort((a, b) => (a.band < b.band ? -1 : 1));
    return { month, ...sumsOf(bands), bands, vat: vatOf(month), agreement };
  });
  return {
    lines: lines.filter(({ bands }) => bands.length > 0).sort((a, b) => (a.month < b.month ? -1 : 1)),
    gaps: [],
  };
}

/** Whether every minute stands in a band of which the weight is known: hours of a cao without bands are no zero. */
const isWeighed = ({ bands, minutes, cao, day }: SettledSheet, { weightOn }: Numbers): boolean =>
  bands.reduce((sum, one) => sum + one.minutes, 0) === minutes &&
  bands.every(({ band, month }) => weightOn(cao, band, lineDay(day, month)) !== null);

/** LS-8: where the basis relies on it, no more is charged per hour than she costs her employer, which nothing never is; unknown is not passed. */
function capGaps({ legalBasis, costPerHourCents, grossWageCostCents }: Agreement, { basis }: Vat): SettlementGap[] {
  if (costPerHourCents === 0 || !reliesOnCost(legalBasis, basis)) return [];
  if (grossWageCostCents === null) return [SettlementGap.COST_UNKNOWN];
  return costPerHourCents > grossWageCostCents ? [SettlementGap.ABOVE_COST] : [];
}

const sumsOf = (bands: readonly SettledBand[]) => ({
  minutes: bands.reduce((sum, { minutes }) => sum + minutes, 0),
  netCents: bands.reduce((sum, { cents }) => sum + cents, 0),
});
