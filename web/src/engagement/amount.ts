/** `€ 56,00` in Dutch, `€56.00` in English, for cents. */
export const amountText = (cents: number, locale: 'nl' | 'en'): string =>
  new Intl.NumberFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { style: 'currency', currency: 'EUR' }).format(
    cents / 100,
  );

/** Cents of what somebody wrote: `56`, `56,5`, `56.50`, `€ 56,00`; null for what is no amount. */
export function centsOf(written: string): number | null {
  const found = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(written.replaceAll(/[€\s]/g, ''));
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null;
}
