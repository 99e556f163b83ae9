import { localDateOf, localZone } from '@naober/kit/local-time';
import { holidaysOn, type Holiday } from '../hour-band/holiday.rules.ts';

/** On which days offices are closed (Algemene termijnenwet 3); Liberation Day in its fifth years alone. */
const closed: ReadonlySet<Holiday> = new Set([
  'NEW_YEAR',
  'GOOD_FRIDAY',
  'EASTER_MONDAY',
  'KINGS_DAY',
  'LIBERATION_DAY_FIFTH',
  'ASCENSION',
  'WHIT_MONDAY',
  'CHRISTMAS',
  'SECOND_CHRISTMAS',
]);

const isWorkingDay = (day: Temporal.PlainDate): boolean =>
  day.dayOfWeek <= 5 && !holidaysOn(day.toString()).some(name => closed.has(name));

/** TS-1: the end of the month's working day of that number; until then what was worked before it goes into its batch. */
export function cutOffOf(month: Temporal.PlainYearMonth, workingDay: number): Date {
  let day = month.toPlainDate({ day: 1 });
  for (let left = workingDay; ; day = day.add({ days: 1 })) {
    if (isWorkingDay(day)) left -= 1;
    if (left === 0) break;
  }
  return new Date(day.add({ days: 1 }).toZonedDateTime(localZone).epochMilliseconds);
}

/**
 * Until when hours that end at that moment must be confirmed to be in a batch: the first cut-off after their month that
 * is still ahead. What is late waits for the next one by itself.
 */
export function cutOffFor(endsAt: Date, now: Date, workingDay: number): Date {
  let month = Temporal.PlainYearMonth.from(localDateOf(endsAt).slice(0, 7)).add({ months: 1 });
  const present = Temporal.PlainYearMonth.from(localDateOf(now).slice(0, 7));
  if (Temporal.PlainYearMonth.compare(present, month) > 0) month = present;
  const cutOff = cutOffOf(month, workingDay);
  return cutOff > now ? cutOff : cutOffOf(month.add({ months: 1 }), workingDay);
}
