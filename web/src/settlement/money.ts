import { currentLocale } from '../language/language.ts';
import type { Tone } from '../ui/notice.tsx';
import type { SettlementBatchStatus } from '../generated/operations.ts';

/** `€ 1.234,50`. */
export const euroText = (cents: number): string =>
  new Intl.NumberFormat(currentLocale() === 'nl' ? 'nl-NL' : 'en-GB', { style: 'currency', currency: 'EUR' }).format(
    cents / 100,
  );

/** `21 %` for 2100. */
export const percentText = (hundredths: number): string =>
  new Intl.NumberFormat(currentLocale() === 'nl' ? 'nl-NL' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 2,
  }).format(hundredths / 10_000);

export const toneOf: Readonly<Record<SettlementBatchStatus, Tone>> = {
  OPEN: 'info',
  PROPOSED: 'warn',
  APPROVED_BOTH: 'good',
  EXPORTED: 'info',
  INVOICED: 'info',
  PAID: 'good',
  CREDITED: 'bad',
};
