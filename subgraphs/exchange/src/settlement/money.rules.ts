/**
 * The one rounding rule of settlement (SE-1): to whole cents, half away from zero, once per hour band, per journey and
 * per VAT category of an invoice; all else is a sum of what was rounded. In whole numbers, so that nothing is lost.
 */
export function rounded(numerator: bigint, denominator: bigint): number {
  const isNegative = numerator < 0n;
  const absolute = isNegative ? -numerator : numerator;
  const cents = (absolute * 2n + denominator) / (denominator * 2n);
  return Number(isNegative ? -cents : cents);
}

/** Cents for minutes at a cost per hour, grossed by a weight in hundredths of a percent (14400 = 144 %). */
export const centsOfMinutes = (minutes: number, costPerHourCents: number, weight: number): number =>
  rounded(BigInt(minutes) * BigInt(costPerHourCents) * BigInt(weight), 600_000n);

/** VAT on the sum of one category; the percentage in hundredths (2100 = 21 %). */
export const vatOn = (netCents: number, hundredths: number): number =>
  rounded(BigInt(netCents) * BigInt(hundredths), 10_000n);

/** `-1234` as `-12.34`, as invoices and tables write it. */
export function euros(cents: number): string {
  const absolute = Math.abs(cents);
  const text = `${Math.floor(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`;
  return cents < 0 ? `-${text}` : text;
}
