import { localZone } from '@naober/kit/local-time';
import { SettlementCadence } from './settlement.enums.ts';

/** How two members settle. */
export interface Rhythm {
  readonly cadence: SettlementCadence;
  /** Days after the end of a period in which lines still come in. */
  readonly cutOffDays: number;
}

/** What two members chose from a day on. */
export interface ChosenTerms extends Rhythm {
  readonly validFrom: string;
}

/** By which two members settle: the latest of their own choice that began by a day holds on it; until then what is usual on it. */
export interface Terms {
  readonly chosen: readonly ChosenTerms[];
  readonly usualOn: (day: string) => Rhythm;
}

export interface Period {
  readonly cadence: SettlementCadence;
  readonly startsOn: string;
  readonly endsOn: string;
  /** From then on no line comes in. */
  readonly cutOffAt: Date;
}

/** The name of a period among those of two members. */
export const periodName = ({ cadence, startsOn }: Pick<Period, 'cadence' | 'startsOn'>): string =>
  `${cadence} ${startsOn}`;

const rhythmOn = ({ chosen, usualOn }: Terms, day: string): Rhythm =>
  chosen.filter(({ validFrom }) => validFrom <= day).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ??
  usualOn(day);

/** The usual rhythm of a day by the numbers of SE-4. Throws where none holds: nothing is settled by a guess. */
export function usualRhythm(numberOn: (id: string, day: string) => number | null, day: string): Rhythm {
  const [cadence, cutOffDays] = [cadences[numberOn('SE-4.cadence', day) ?? 0], numberOn('SE-4.cut-off', day)];
  if (!cadence || cutOffDays === null) throw new Error(`No value of SE-4 holds on ${day}.`);
  return { cadence, cutOffDays };
}

/** As numbers of SE-4 say them. */
const cadences: Readonly<Record<number, SettlementCadence>> = {
  1: SettlementCadence.MONTHLY,
  2: SettlementCadence.WEEKLY,
};

/** The period that holds a day, with the local midnight after which it takes no more lines. */
export function periodOf(day: string, terms: Terms): Period {
  const { cadence, cutOffDays } = rhythmOn(terms, day);
  const date = Temporal.PlainDate.from(day);
  const isWeekly = cadence === SettlementCadence.WEEKLY;
  const first = isWeekly ? date.subtract({ days: date.dayOfWeek - 1 }) : date.with({ day: 1 });
  const last = isWeekly ? first.add({ days: 6 }) : date.with({ day: date.daysInMonth });
  const after = last.add({ days: cutOffDays + 1 }).toZonedDateTime(localZone);
  return {
    cadence,
    startsOn: first.toString(),
    endsOn: last.toString(),
    cutOffAt: new Date(after.epochMilliseconds),
  };
}

/** What is confirmed in time is counted in the day after the cut-off; a batch that was not there by then comes no more. */
export const isTooLateToOpen = ({ cutOffAt }: Period, now: Date): boolean =>
  now.getTime() >= cutOffAt.getTime() + 86_400_000;

/**
 * The period into which a line goes: that of its day, when it was confirmed before the cut-off and the batch is open; else
 * the next for which that holds. So what is late goes into the next batch by itself, and what was closed stays closed.
 */
export function periodFor(day: string, confirmedAt: Date, terms: Terms, isClosed: (period: Period) => boolean): Period {
  let period = periodOf(day, terms);
  while (period.cutOffAt <= confirmedAt || isClosed(period))
    period = periodOf(Temporal.PlainDate.from(period.endsOn).add({ days: 1 }).toString(), terms);
  return period;
}
