import type { Agreement, Numbers, Settled } from './line.rules.ts';
import { rounded } from './money.rules.ts';
import { SettlementGap } from './settlement.enums.ts';
import { vatFor } from './vat.rules.ts';

export interface Journey {
  readonly homeMemberId: string;
  readonly hostMemberId: string;
  readonly day: string;
  readonly kilometres: number;
  readonly isHeld: boolean;
  readonly agreement: Agreement | null;
}

/** SE-2: approved kilometres times the dated cents per kilometre. Travel is a cost, so LS-8 does not limit it. */
export function settleJourney(journey: Journey, { numberOn, exemptions }: Numbers): Settled {
  const { agreement, day } = journey;
  if (journey.isHeld) return { lines: [], gaps: [SettlementGap.HELD] };
  if (agreement === null) return { lines: [], gaps: [SettlementGap.NO_AGREEMENT] };
  const cents = numberOn('SE-2.kilometre', day);
  if (cents === null) return { lines: [], gaps: [SettlementGap.COST_UNKNOWN] };
  const vat = vatFor({ ...journey, legalBasis: agreement.legalBasis }, day, exemptions, numberOn);
  const month = `${day.slice(0, 8)}01`;
  const netCents = rounded(BigInt(journey.kilometres) * BigInt(Math.round(cents * 10_000)), 10_000n);
  return { lines: [{ month, minutes: 0, bands: [], netCents, vat, agreement }], gaps: [] };
}
