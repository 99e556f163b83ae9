import { daysLater, instantAt } from '../language/time.ts';

export interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** A day with two times as instants; an end that is not later is one of the next day. Null where the clocks have no such time. */
export function spanOn(day: string, from: string, until: string): Span | null {
  const startsAt = instantAt(day, from);
  const endsAt = instantAt(until > from ? day : daysLater(day, 1), until);
  return startsAt && endsAt ? { startsAt, endsAt } : null;
}

/** Days nearby to try the same times on, nearest first, none of them over: three before and after, or more after. */
export function daysNearby(day: string, today: string): string[] {
  const before = [1, 2, 3].map(days => daysLater(day, -days)).filter(one => one > today);
  const after = [1, 2, 3, 4, 5, 6].map(days => daysLater(day, days)).slice(0, 6 - before.length);
  return [...before, ...after].toSorted();
}
