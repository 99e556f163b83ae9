import { localZone } from '@naober/kit/local-time';

/** Days since 1970 of a calendar day; days, as nights and Sundays, are counted by this number. */
export type DayNumber = number;

const day = 86_400_000;
const moments = new Map<number, number>();

/**
 * The instant at which the clocks of that day show an hour, such as 8 or 20.5; the first of two in the autumn, and the one that
 * takes its place in the spring. A rule's hour always has an instant: nobody typed it, so nobody can be asked.
 */
export function clockMoment(dayNumber: DayNumber, hour: number): number {
  const key = dayNumber * 32 + hour;
  const known = moments.get(key);
  if (known !== undefined) return known;
  const date = Temporal.PlainDate.from('1970-01-01').add({ days: dayNumber });
  const time = { hour: Math.floor(hour), minute: Math.round((hour % 1) * 60) };
  const moment = date.toPlainDateTime(time).toZonedDateTime(localZone, { disambiguation: 'compatible' });
  moments.set(key, moment.epochMilliseconds);
  return moment.epochMilliseconds;
}

/** The calendar day, in Amsterdam, on which the instant falls. */
export function dayNumberOf(instant: number): DayNumber {
  const guess = Math.floor(instant / day);
  // Clocks here are ahead of UTC by less than a day.
  return instant >= clockMoment(guess + 1, 0) ? guess + 1 : guess;
}

/** The days that a span touches. */
export function daysOf(from: number, until: number): DayNumber[] {
  const first = dayNumberOf(from);
  const last = dayNumberOf(until - 1);
  return Array.from({ length: last - first + 1 }, (_, add) => first + add);
}

/** `yyyy-mm-dd`. */
export const dateOf = (dayNumber: DayNumber): string => new Date(dayNumber * day).toISOString().slice(0, 10);

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (dayNumber: DayNumber): number => (dayNumber + 3) % 7;
