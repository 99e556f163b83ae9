import { localDateOf } from '@naober/kit/local-time';
import type { HomeRosterIntervalInput, HomeRosterRowError, ImportHomeRosterInput } from './home-roster-input.ts';
import type { ToldInterval } from './replace-home-roster.ts';
import { dayIn, HomeRosterRowErrorCode as Code, readSpan } from './told-interval.rules.ts';

interface ReadRoster {
  readonly intervals: ToldInterval[];
  readonly rowErrors: HomeRosterRowError[];
}

/** Every row by itself: what cannot be read is told, and kept with its day where that is known. */
export function readIntervals(input: ImportHomeRosterInput, employed: ReadonlySet<string>): ReadRoster {
  const [intervals, rowErrors]: [ToldInterval[], HomeRosterRowError[]] = [[], []];
  input.intervals.forEach((row, index) => {
    const { kept, code } = readRow(row, input, employed);
    if (kept) intervals.push(kept);
    if (code) rowErrors.push({ index, code });
  });
  return { intervals, rowErrors };
}

function readRow(
  row: HomeRosterIntervalInput,
  { firstDay, lastDay, professionalIds }: ImportHomeRosterInput,
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
