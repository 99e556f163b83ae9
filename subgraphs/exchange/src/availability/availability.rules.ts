import { instantOf, localZone, LocalTimeError } from '@naober/kit/local-time';

export type SlotProblem =
  | 'NOT_A_TIME'
  | 'AMBIGUOUS_TIME'
  | 'NON_EXISTENT_TIME'
  | 'ENDS_BEFORE_IT_STARTS'
  | 'TOO_LONG'
  | 'BEGUN'
  | 'TOO_MANY_WEEKS'
  | 'OVERLAPS';

export const mostRepeats = 12;
const longestHours = 24;

export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface Offer {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly repeatWeeks: number;
}

const form = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::00)?([+-]\d{2}:\d{2})?$/;

/** The spans of an offer, one a week; or what is wrong with it. Local times are never moved, never guessed. */
export function spansOf({ startsAt, endsAt, repeatWeeks }: Offer, now: Date): Span[] | SlotProblem {
  if (repeatWeeks < 0 || repeatWeeks > mostRepeats) return 'TOO_MANY_WEEKS';
  const spans: Span[] = [];
  for (let week = 0; week <= repeatWeeks; week++) {
    const [from, until] = [momentOf(startsAt, week), momentOf(endsAt, week)];
    if (!(from instanceof Date)) return from;
    if (!(until instanceof Date)) return until;
    if (until <= from) return 'ENDS_BEFORE_IT_STARTS';
    if (until.getTime() - from.getTime() > longestHours * 3_600_000) return 'TOO_LONG';
    if (from <= now) return 'BEGUN';
    spans.push({ startsAt: from, endsAt: until });
  }
  return spans;
}

/** The instant at which clocks here show that text, so many weeks later. An offset says which of two is meant. */
function momentOf(text: string, weeks: number): Date | SlotProblem {
  const [, wall, offset] = form.exec(text.trim()) ?? [];
  if (wall === undefined) return 'NOT_A_TIME';
  try {
    const local = Temporal.PlainDateTime.from(wall, { overflow: 'reject' }).add({ weeks });
    return offset && weeks === 0 ? withOffset(local, offset) : instantOf(local);
  } catch (error) {
    if (!(error instanceof LocalTimeError)) return 'NOT_A_TIME';
    return error.problem === 'IS_AMBIGUOUS' ? 'AMBIGUOUS_TIME' : 'NON_EXISTENT_TIME';
  }
}

function withOffset(local: Temporal.PlainDateTime, offset: string): Date | SlotProblem {
  try {
    const zoned = Temporal.ZonedDateTime.from(`${local.toString()}${offset}[${localZone}]`, { offset: 'reject' });
    return new Date(zoned.epochMilliseconds);
  } catch {
    return 'NON_EXISTENT_TIME';
  }
}

/** Whether two spans share a moment; one that begins when the other ends does not. */
export const overlap = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;
