import { localDateOf } from '@naober/kit/local-time';
import type { HomeRosterRowError } from './home-roster-input.ts';
import type { ToldInterval } from './replace-home-roster.ts';
import { dayIn, HomeRosterRowErrorCode as Code, readSpan } from './told-interval.rules.ts';

/** Whose work is told, on which local days, both included. */
export interface ToldPeriod {
  readonly professionalIds: readonly string[];
  readonly firstDay: string;
  readonly lastDay: string;
}

/** A span of work as text. */
export interface ToldRow extends Pick<ToldInterval, 'professionalId' | 'kind'> {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly externalId?: string | null;
  readonly breakMinutes?: number | null;
}

interface ReadRoster {
  /** People with a row of which not even the day could be read. */
  readonly lostIds: string[];
  readonly intervals: ToldInterval[];
  readonly rowErrors: HomeRosterRowError[];
}

/** Every row by itself: what cannot be read is told, and kept with its day where that is known. */
export function readIntervals(
  told: ToldPeriod & { readonly intervals: readonly ToldRow[] },
  employed: ReadonlySet<string>,
): ReadRoster {
  const [intervals, rowErrors]: [ToldInterval[], HomeRosterRowError[]] = [[], []];
  told.intervals.forEach((row, index) => {
    const { kept, code } = readRow(row, told, employed);
    if (kept) intervals.push(kept);
    if (code) rowErrors.push({ index, code });
  });
  const lost = rowErrors.filter(({ code }) => code === Code.NO_DAY);
  return { intervals, rowErrors, lostIds: lost.map(({ index }) => told.intervals[index]!.professionalId) };
}

function readRow(
  row: ToldRow,
  { firstDay, lastDay, professionalIds }: ToldPeriod,
  employed: ReadonlySet<string>,
): { kept?: ToldInterval; code?: Code } {
  const { professionalId, kind, externalId = null, breakMinutes = null } = row;
  if (!employed.has(professionalId) || !professionalIds.includes(professionalId))
    return { code: Code.NOT_EMPLOYED_HERE };
  const read = readSpan(row.startsAt, row.endsAt, breakMinutes);
  const onDay = typeof read === 'string' ? dayIn(row.startsAt) : localDateOf(read.startsAt);
  if (onDay === null) return { code: Code.NO_DAY };
  if (onDay < firstDay || onDay > lastDay) return { code: Code.OUTSIDE_PERIOD };
  const of = { professionalId, kind, externalId };
  if (typeof read === 'string') return { kept: { ...of, breakMinutes: null, span: { onDay } }, code: read };
  return { kept: { ...of, breakMinutes, span: read } };
}
