import { instantOf, LocalTimeError } from '@naober/kit/local-time';

export enum HomeRosterRowErrorCode {
  NOT_EMPLOYED_HERE = 'NOT_EMPLOYED_HERE',
  NOT_A_TIME = 'NOT_A_TIME',
  TIME_DOES_NOT_EXIST = 'TIME_DOES_NOT_EXIST',
  TIME_IS_AMBIGUOUS = 'TIME_IS_AMBIGUOUS',
  ENDS_BEFORE_IT_BEGINS = 'ENDS_BEFORE_IT_BEGINS',
  TOO_LONG = 'TOO_LONG',
  BREAK_TOO_LONG = 'BREAK_TOO_LONG',
  NO_DAY = 'NO_DAY',
  OUTSIDE_PERIOD = 'OUTSIDE_PERIOD',
  NOT_READABLE = 'NOT_READABLE',
}

const longestHours = 48;
const hour = 3_600_000;

/** An instant, or why the text names none. Text with an offset names one always; local time by the clock. */
function readMoment(text: string): Date | HomeRosterRowErrorCode {
  try {
    if (/(Z|[+-]\d\d:\d\d)$/.test(text)) return new Date(Temporal.Instant.from(text).epochMilliseconds);
    return instantOf(Temporal.PlainDateTime.from(text));
  } catch (error) {
    if (!(error instanceof LocalTimeError)) return HomeRosterRowErrorCode.NOT_A_TIME;
    return error.problem === 'IS_AMBIGUOUS'
      ? HomeRosterRowErrorCode.TIME_IS_AMBIGUOUS
      : HomeRosterRowErrorCode.TIME_DOES_NOT_EXIST;
  }
}

/** A span of work by two texts, or why it cannot be read. */
export function readSpan(
  from: string,
  until: string,
  breakMinutes: number | null,
): { startsAt: Date; endsAt: Date } | HomeRosterRowErrorCode {
  const [startsAt, endsAt] = [readMoment(from), readMoment(until)];
  if (!(startsAt instanceof Date)) return startsAt;
  if (!(endsAt instanceof Date)) return endsAt;
  const length = endsAt.getTime() - startsAt.getTime();
  if (length <= 0) return HomeRosterRowErrorCode.ENDS_BEFORE_IT_BEGINS;
  if (length > longestHours * hour) return HomeRosterRowErrorCode.TOO_LONG;
  if ((breakMinutes ?? 0) * 60_000 >= length || (breakMinutes ?? 0) < 0) return HomeRosterRowErrorCode.BREAK_TOO_LONG;
  return { startsAt, endsAt };
}

/** The day that a text begins with, where it names one. */
export function dayIn(text: string): string | null {
  try {
    return Temporal.PlainDate.from(text.slice(0, 10)).toString();
  } catch {
    return null;
  }
}
