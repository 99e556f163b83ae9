import { VatBasis } from './settlement.enums.ts';

/** An exemption that was approved for two members, on one legal basis of lending. */
export interface Exemption {
  readonly id: string;
  readonly homeMemberId: string;
  readonly hostMemberId: string;
  readonly legalBasis: string;
  readonly basis: VatBasis;
  /** First and last day on which its evidence holds. */
  readonly validFrom: string;
  readonly validUntil: string;
}

export interface Vat {
  readonly basis: VatBasis;
  /** Hundredths of a percent: 2100 is 21 %. */
  readonly hundredths: number;
  /** Null: by default. */
  readonly exemptionId: string | null;
}

/** A dated number of a rule on a day; null when no row gives one. */
export type NumberOn = (id: string, day: string) => number | null;

/** Which dated row says the percentage of a basis. */
const rows: Readonly<Record<VatBasis, string>> = {
  STANDARD_21: 'LS-5.vat',
  STRUCTURAL_LENDING: 'LS-6.vat',
  CARE_RELATED: 'LS-7.vat',
};

/** Bases that hold only while no more is charged than somebody costs her employer (LS-6, LS-8). */
export const reliesOnCost = (legalBasis: string, vat: VatBasis): boolean =>
  legalBasis === 'NON_PROFIT_ASSISTANCE' || vat === VatBasis.STRUCTURAL_LENDING;

export interface Lending {
  readonly homeMemberId: string;
  readonly hostMemberId: string;
  readonly legalBasis: string;
}

/**
 * LS-5…LS-7: VAT is due on lending unless an exemption whose evidence holds on the day of the work was approved. Being
 * care exempts nothing. Throws when no row gives the percentage of that day: VAT is never guessed.
 */
export function vatFor(lending: Lending, day: string, exemptions: readonly Exemption[], numberOn: NumberOn): Vat {
  const found = exemptions.find(
    one =>
      one.homeMemberId === lending.homeMemberId &&
      one.hostMemberId === lending.hostMemberId &&
      one.legalBasis === lending.legalBasis &&
      one.validFrom <= day &&
      day <= one.validUntil,
  );
  const basis = found?.basis ?? VatBasis.STANDARD_21;
  const percent = numberOn(rows[basis], day);
  if (percent === null) throw new Error(`No percentage of ${rows[basis]} holds on ${day}.`);
  return { basis, hundredths: Math.round(percent * 100), exemptionId: found?.id ?? null };
}
