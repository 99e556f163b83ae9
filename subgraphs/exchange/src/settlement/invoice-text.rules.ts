import type { LineGroup } from './invoice.rules.ts';
import type { VatBasis } from './settlement.enums.ts';

const monthNames = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** `2026-03-01` as `maart 2026`. */
export const monthText = (month: string): string => `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** `2026-03-01` as `1 maart 2026`. */
export const dayText = (day: string): string => `${Number(day.slice(8))} ${monthText(day)}`;

/** What a line of the invoice is called. Whom it is about it never says: that stands in the desk, for who may see it. */
export function groupText({ kind, profession, department, month }: LineGroup): string {
  const where = department ? `, ${department}` : '';
  return kind === 'TRAVEL'
    ? `Reiskosten ${profession}${where}, ${monthText(month)}`
    : `Uitgeleende uren ${profession}${where}, ${monthText(month)}`;
}

/** Why an exempt category bears no VAT (BT-120): in words, for a code is not recommended in the Netherlands (BR-NL-35). */
export const exemptionText: Readonly<Record<VatBasis, string | null>> = {
  STANDARD_21: null,
  STRUCTURAL_LENDING:
    'Vrijgesteld: goedkeuring structurele uitlening in de zorg, besluit van 7 juni 2024, nr. 2024-13855',
  CARE_RELATED: 'Vrijgesteld: artikel 11, eerste lid, onderdeel c, Wet op de omzetbelasting 1968',
};
