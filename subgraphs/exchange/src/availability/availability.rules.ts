import { isUnread, laterDay, momentOf, readWallTime, type TimeProblem } from '../shift/local-moment.rules.ts';

export type SlotProblem = TimeProblem | 'ENDS_BEFORE_IT_STARTS' | 'TOO_LONG' | 'BEGUN' | 'TOO_MANY_WEEKS' | 'OVERLAPS';

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

/** The spans of an offer, one a week; or what is wrong with it. Local times are never moved, never guessed. */
export function spansOf({ startsAt, endsAt, repeatWeeks }: Offer, now: Date): Span[] | SlotProblem {
  if (repeatWeeks < 0 || repeatWeeks > mostRepeats) return 'TOO_MANY_WEEKS';
  const spans: Span[] = [];
  for (let week = 0; week <= repeatWeeks; week++) {
    const [from, until] = [weeksLater(startsAt, week), weeksLater(endsAt, week)];
    if (!(from instanceof Date)) return from;
    if (!(until instanceof Date)) return until;
    if (until <= from) return 'ENDS_BEFORE_IT_STARTS';
    if (until.getTime() - from.getTime() > longestHours * 3_600_000) return 'TOO_LONG';
    if (from <= now) return 'BEGUN';
    spans.push({ startsAt: from, endsAt: until });
  }
  return spans;
}

/** The instant at which clocks here show that text, so many weeks later. */
function weeksLater(text: string, weeks: number): Date | TimeProblem {
  const wall = readWallTime(text);
  if (!wall) return 'NOT_A_TIME';
  const moment = momentOf(laterDay(wall, weeks * 7));
  return isUnread(moment) ? moment.problem : moment;
}

/** Whether two spans share a moment; one that begins when the other ends does not. */
export const overlap = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;
