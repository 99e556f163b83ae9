import { readIntervals, type ToldPeriod } from '../home-roster/read-intervals.ts';
import type { ToldInterval } from '../home-roster/replace-home-roster.ts';
import { HomeRosterRowErrorCode as Code } from '../home-roster/told-interval.rules.ts';
import type { HomeWork, PulledHomeRoster } from './adapter.ts';

/** What a roster told that could not be read, by its number there. */
export interface HomeWorkError {
  /** Null for a record without a number. */
  readonly externalId: string | null;
  readonly code: Code;
}

/** Work that is known from before, by its number in the roster. */
export interface KnownWork {
  readonly professionalId: string;
  readonly externalId: string | null;
  readonly kind: ToldInterval['kind'];
  readonly onDay: string;
}

/**
 * What a pull says of people's work. What is told twice counts once, the later telling; what lies outside the period was
 * not asked for. A record that cannot be read makes what was known of it unreadable, and harms no other.
 */
export function readHomeWork(
  pulled: PulledHomeRoster,
  period: ToldPeriod,
  known: readonly KnownWork[],
): { intervals: ToldInterval[]; errors: HomeWorkError[] } {
  const work = [...new Map(pulled.work.map(one => [`${one.workerId} ${one.externalId}`, one])).values()];
  const read = readIntervals({ ...period, intervals: work.map(intervalOf) }, new Set(period.professionalIds));
  const told = new Set(work.map(({ externalId }) => externalId));
  const missing = known.filter(({ externalId }) => externalId !== null && !told.has(externalId));
  const wrong = read.rowErrors.filter(({ code }) => code !== Code.OUTSIDE_PERIOD);
  return {
    intervals: [...read.intervals, ...pulled.unreadable.flatMap(number => unreadable(number, missing))],
    errors: [
      ...wrong.map(({ index, code }) => ({ externalId: work[index]!.externalId, code })),
      ...pulled.unreadable.map(externalId => ({ externalId, code: Code.NOT_READABLE })),
    ],
  };
}

const intervalOf = ({ workerId, externalId, startsAt, endsAt, breakMinutes }: HomeWork) => ({
  professionalId: workerId ?? '',
  externalId,
  startsAt,
  endsAt,
  breakMinutes,
  kind: 'REGULAR' as const,
});

/** What was known of a record that cannot be read any more, by its day. */
const unreadable = (number: string | null, known: readonly KnownWork[]): ToldInterval[] =>
  known
    .filter(({ externalId }) => number !== null && externalId?.startsWith(`${number}/`))
    .map(({ professionalId, externalId, kind, onDay }) => ({
      professionalId,
      externalId,
      kind,
      breakMinutes: null,
      span: { onDay },
    }));
