/** Days on which the Netherlands has a holiday, by the names that caos count them by. */
export type Holiday =
  | 'NEW_YEAR'
  | 'GOOD_FRIDAY'
  | 'EASTER_SUNDAY'
  | 'EASTER_MONDAY'
  | 'KINGS_DAY'
  | 'LIBERATION_DAY'
  | 'LIBERATION_DAY_FIFTH'
  | 'ASCENSION'
  | 'WHIT_SUNDAY'
  | 'WHIT_MONDAY'
  | 'CHRISTMAS'
  | 'SECOND_CHRISTMAS';

/** Easter Sunday of the Gregorian calendar; Meeus/Jones/Butcher ("Astronomical Algorithms", ch. 8). */
export function easterOf(year: number): Temporal.PlainDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const shift = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const moon = (19 * a + shift + 15) % 30;
  const weekday = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * weekday) / 451);
  const day = moon + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(day / 31), day: (day % 31) + 1 });
}

/** 27 April since 2014, the day before where that is a Sunday (Algemene termijnenwet 3; Rijksoverheid, Koningsdag). */
function kingsDayOf(year: number): Temporal.PlainDate {
  const day = Temporal.PlainDate.from({ year, month: 4, day: 27 });
  return day.dayOfWeek === 7 ? day.subtract({ days: 1 }) : day;
}

const known = new Map<number, ReadonlyMap<string, readonly Holiday[]>>();

/** The holidays of a year by their day, `yyyy-mm-dd`; two may fall on one day. */
function holidaysOf(year: number): ReadonlyMap<string, readonly Holiday[]> {
  const made = known.get(year);
  if (made) return made;
  const [easter, fixed] = [
    easterOf(year),
    (month: number, day: number) => Temporal.PlainDate.from({ year, month, day }),
  ];
  const days: [Holiday, Temporal.PlainDate][] = [
    ['NEW_YEAR', fixed(1, 1)],
    ['GOOD_FRIDAY', easter.subtract({ days: 2 })],
    ['EASTER_SUNDAY', easter],
    ['EASTER_MONDAY', easter.add({ days: 1 })],
    ['KINGS_DAY', kingsDayOf(year)],
    ['LIBERATION_DAY', fixed(5, 5)],
    ['ASCENSION', easter.add({ days: 39 })],
    ['WHIT_SUNDAY', easter.add({ days: 49 })],
    ['WHIT_MONDAY', easter.add({ days: 50 })],
    ['CHRISTMAS', fixed(12, 25)],
    ['SECOND_CHRISTMAS', fixed(12, 26)],
  ];
  if (year % 5 === 0) days.push(['LIBERATION_DAY_FIFTH', fixed(5, 5)]);
  const byDay = Map.groupBy(days, ([, day]) => day.toString());
  const found = new Map([...byDay].map(([day, all]) => [day, all.map(([name]) => name)]));
  known.set(year, found);
  return found;
}

/** What is celebrated on that day, `yyyy-mm-dd`; empty for nothing. */
export const holidaysOn = (day: string): readonly Holiday[] => holidaysOf(Number(day.slice(0, 4))).get(day) ?? [];
