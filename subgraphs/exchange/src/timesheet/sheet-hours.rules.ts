import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import {
  splitStretches,
  withoutBreak,
  type BandMinutes,
  type HourBand,
  type Stretch,
} from '../hour-band/hour-band.rules.ts';
import { dateOf, dayNumberOf } from '../working-time/clock.rules.ts';
import { isOnCall, type DutyKind } from '../working-time/duty.rules.ts';

/** When work was done, as a sheet says. */
export interface SheetTimes {
  readonly kind: DutyKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly breakMinutes: number;
  /** While on call: when she worked. */
  readonly calls: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
}

const minute = 60_000;

/**
 * The stretches in which she worked: all of it, or of being on call the calls, each at least half an hour (WT-16) and no
 * instant twice.
 */
export function workedStretches(times: SheetTimes, parameters: readonly RuleParameter[]): Stretch[] {
  if (!isOnCall(times)) return [{ from: times.startsAt.getTime(), until: times.endsAt.getTime() }];
  const day = dateOf(dayNumberOf(times.startsAt.getTime()));
  const least = parameterOn(parameters, 'WT-16.least-call', day) * minute;
  const calls = times.calls
    .map(({ startsAt, endsAt }) => ({
      from: startsAt.getTime(),
      until: Math.max(endsAt.getTime(), startsAt.getTime() + least),
    }))
    .toSorted((a, b) => a.from - b.from);
  const joined: Stretch[] = [];
  for (const call of calls) {
    const last = joined.at(-1);
    if (last && call.from <= last.until)
      joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, call.until) };
    else joined.push(call);
  }
  return joined;
}

/** Minutes of work, by elapsed time without the break. */
export const workedMinutes = (times: SheetTimes, parameters: readonly RuleParameter[]): number =>
  workedStretches(times, parameters).reduce((sum, { from, until }) => sum + (until - from) / minute, 0) -
  (isOnCall(times) ? 0 : times.breakMinutes);

/** The same by month and band of the home cao; without a cao all of it is regular. */
export const bandsOfTimes = (
  times: SheetTimes,
  cao: string | null,
  bands: readonly HourBand[],
  parameters: readonly RuleParameter[],
): BandMinutes[] =>
  withoutBreak(
    splitStretches(
      workedStretches(times, parameters),
      bands.filter(band => band.cao === cao),
    ),
    isOnCall(times) ? 0 : times.breakMinutes,
  );
