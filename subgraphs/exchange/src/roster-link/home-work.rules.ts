import { readIntervals, type ToldPeriod } from '../home-roster/read-intervals.ts';
import type { ToldInterval } from '../home-roster/replace-home-roster.ts';
import { HomeRosterRowErrorCode as Code } from '../home-roster/told-interval.rules.ts';
import type { HomeWork, PulledHomeRoster, UnreadableWork } from './adapter.ts';

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

/** What a pull says of people's work. */
export interface ReadHomeWork {
  readonly intervals: readonly ToldInterval[];
  readonly errors: HomeWorkError[];
  /** People of whose work something is lost; everybody when it may be anybody's. */
  readonly lostIds: readonly string[];
  /** Nothing in it is of anybody here, or it is empty while work was known: no roster to go by. */
  readonly isOfNobody: boolean;
}

/**
 * What is told twice counts once, the later telling; what lies outside the period was not asked for. A record that cannot
 * be read makes what was known of it, or the days that it names, unreadable, and harms no other.
 */
export function readHomeWork(
  pulled: PulledHomeRoster,
  period: ToldPeriod,
  everKnown: readonly KnownWork[],
): ReadHomeWork {
  const people = new Set(period.professionalIds);
  const known = everKnown.filter(({ professionalId }) => people.has(professionalId));
  const work = [...new Map(pulled.work.map(one => [`${one.workerId} ${one.externalId}`, one])).values()];
  const read = readIntervals({ ...period, intervals: work.map(intervalOf) }, people);
  const told = new Set(work.map(({ externalId }) => externalId));
  const missing = known.filter(({ externalId }) => externalId !== null && !told.has(externalId));
  const wrong = read.rowErrors.filter(({ code }) => code !== Code.OUTSIDE_PERIOD);
  const left = pulled.unreadable.map(one => leftOf(one, missing, period));
  const intervals = [...read.intervals, ...left.flatMap(one => one.intervals)];
  const isAttributed = intervals.length > 0 || work.some(({ workerId }) => people.has(workerId ?? ''));
  return {
    intervals,
    errors: [
      ...wrong.map(({ index, code }) => ({ externalId: work[index]!.externalId, code })),
      ...pulled.unreadable.map(({ externalId }) => ({ externalId, code: Code.NOT_READABLE })),
    ],
    lostIds: [...new Set([...read.lostIds, ...left.flatMap(one => one.lostIds)])],
    isOfNobody: !isAttributed && pulled.work.length + pulled.unreadable.length + known.length > 0,
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

/** What is left of a record that cannot be read: the days of what was known of it, and the days that it names. */
function leftOf(
  { externalId: number, workerId, onDays }: UnreadableWork,
  missing: readonly KnownWork[],
  { firstDay, lastDay, professionalIds }: ToldPeriod,
): { intervals: ToldInterval[]; lostIds: readonly string[] } {
  const before = missing.filter(({ externalId }) => number !== null && externalId?.startsWith(`${number}/`));
  const isKnown = (day: string) => before.some(one => one.professionalId === workerId && one.onDay === day);
  const named = professionalIds.filter(id => id === workerId);
  const days = onDays.filter(day => day !== null && day >= firstDay && day <= lastDay && !isKnown(day));
  const fromNames = named.flatMap(professionalId =>
    days.map(onDay => ({ professionalId, externalId: number, kind: 'REGULAR' as const, onDay: onDay! })),
  );
  const intervals = [...before, ...fromNames].map(({ professionalId, externalId, kind, onDay }) => ({
    professionalId,
    externalId,
    kind,
    breakMinutes: null,
    span: { onDay },
  }));
  if (before.length > 0) return { intervals, lostIds: [] };
  if (workerId === null) return { intervals, lostIds: professionalIds };
  return { intervals, lostIds: onDays.includes(null) ? named : [] };
}
