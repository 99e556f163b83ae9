import { VatExemptionStatus } from './vat-exemption.entity.ts';

interface Exemption {
  readonly status: VatExemptionStatus;
  readonly validFrom: string;
  readonly validUntil: string;
}

/**
 * What withdrawing changes on that day; null where nothing is left to withdraw. What held stays as evidence of the lines
 * that rely on it, and ends with the day.
 */
export function withdrawn({ status, validFrom, validUntil }: Exemption, today: string): Partial<Exemption> | null {
  if (status === VatExemptionStatus.REQUESTED) return { status: VatExemptionStatus.WITHDRAWN };
  if (status !== VatExemptionStatus.APPROVED || validUntil <= today) return null;
  return validFrom > today ? { status: VatExemptionStatus.WITHDRAWN } : { validUntil: today };
}
