import { instantOf, localDateOf, localTimeOf } from '@naober/kit/local-time';
import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A stretch of the night in which nobody is told and no clock runs. */
interface Quiet {
  readonly from: Date;
  readonly until: Date;
}

export interface OfferTimes {
  /** When the person is told: now, or when the quiet hours are over. */
  readonly toldAt: Date;
  /** Until when the place is kept for her. */
  readonly expiresAt: Date;
}

/** SG-1: the moment at which the host must know. */
export const latestAnswer = (startsAt: Date, parameters: readonly RuleParameter[], now: Date): Date => {
  const minutes = parameterOn(parameters, 'SG-1.offer-ends-before-start', localDateOf(now));
  return new Date(startsAt.getTime() - minutes * minute);
};

/**
 * SG-1, SG-2: how long an offer holds. The clock does not run in quiet hours, unless the shift starts soon; it never runs
 * past the moment at which the host must know. Null when that moment has passed: there is no time left to offer.
 */
export function offerTimes(startsAt: Date, now: Date, parameters: readonly RuleParameter[]): OfferTimes | null {
  const number = (id: string) => parameterOn(parameters, id, localDateOf(now));
  const latest = latestAnswer(startsAt, parameters, now).getTime();
  if (latest <= now.getTime()) return null;
  const isSoon = startsAt.getTime() - now.getTime() <= number('SG-2.quiet-not-within') * hour;
  const quiet = isSoon ? [] : quietHours(now, number('SG-2.quiet-from'), number('SG-2.quiet-until'));
  const toldAt = quiet.find(({ from, until }) => from <= now && now < until)?.until ?? now;
  let expiresAt = new Date(toldAt.getTime() + number('SG-1.offer') * minute);
  for (const { from, until } of quiet) {
    if (toldAt < from && from < expiresAt) expiresAt = new Date(expiresAt.getTime() + until.getTime() - from.getTime());
  }
  return { toldAt, expiresAt: new Date(Math.min(expiresAt.getTime(), latest)) };
}

/** The night that is under way, if it is, and the one that comes; by elapsed time when the clocks change. */
function quietHours(now: Date, fromHour: number, untilHour: number): Quiet[] {
  const today = localTimeOf(now).toPlainDate();
  const at = (day: Temporal.PlainDate, hourOfDay: number) => instantOf(day.toPlainDateTime({ hour: hourOfDay }));
  return [-1, 0, 1].map(add => ({
    from: at(today.add({ days: add }), fromHour),
    until: at(today.add({ days: add + 1 }), untilHour),
  }));
}
