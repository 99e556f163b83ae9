/** When a shift begins and ends, in minutes after midnight of its day; nights end after 1440. */
export interface ShiftPattern {
  /** Its place in the list of all patterns. */
  readonly index: number;
  readonly from: number;
  readonly until: number;
  readonly breakMinutes: number;
  readonly isNight: boolean;
  /** Also worked on Saturdays and Sundays. */
  readonly isDaily: boolean;
}

const clocks: Record<string, string> = {
  OK: '07:30-16:00 07:30-16:00 08:00-16:30 12:00-20:30 15:00-23:00* 23:00-07:30*',
  REC: '07:30-16:00 09:30-18:00 12:00-20:30 15:00-23:00*',
  SEH: '07:30-16:00* 11:00-19:30* 15:00-23:30* 23:00-07:45*',
  IC: '07:15-15:30* 15:00-23:15* 22:45-07:30*',
  CCU: '07:15-15:30* 15:00-23:15* 22:45-07:30*',
  RAD: '08:00-16:30 08:00-16:30 16:00-23:00* 22:45-08:00*',
  FUN: '08:00-16:30 08:30-17:00',
  ONC: '07:30-16:00* 15:00-23:00* 22:45-07:30*',
  DAG: '08:00-16:30 09:00-17:00 09:30-15:00',
  KIND: '07:30-16:00* 15:00-23:00* 22:45-07:30*',
  VERL: '07:30-16:00* 15:00-23:00* 22:45-07:30*',
  AMBU: '07:00-15:30* 09:00-17:30* 15:00-23:30* 23:00-07:15*',
  MKA: '07:00-15:15* 15:00-23:15* 23:00-07:15*',
};

const all: ShiftPattern[] = [];

/** By kind of department; what is worked most stands more than once. */
export const patternsOf: Readonly<Record<string, readonly ShiftPattern[]>> = Object.fromEntries(
  Object.entries(clocks).map(([kind, text]) => [kind, text.split(' ').map(patternOf)]),
);

/** All patterns by index. */
export const patterns: readonly ShiftPattern[] = all;

/** "HH:MM-HH:MM" with a star for every day of the week; an end before the begin is on the next day. */
export function patternOf(text: string): ShiftPattern {
  const [from, clock] = text.replace('*', '').split('-').map(minutesOf) as [number, number];
  const until = clock > from ? clock : clock + 1440;
  const known = all.find(one => one.from === from && one.until === until && one.isDaily === text.endsWith('*'));
  return known ?? add({ from, until, isDaily: text.endsWith('*') });
}

function add({ from, until, isDaily }: { from: number; until: number; isDaily: boolean }): ShiftPattern {
  const nightWork = Math.min(until, 1440 + 360) - Math.max(from, 1440); // between 00:00 and 06:00
  const pattern = {
    index: all.length,
    from,
    until,
    isDaily,
    isNight: nightWork > 60,
    breakMinutes: breakOf(until - from),
  };
  all.push(pattern);
  return pattern;
}

/** ATW 5:4. */
function breakOf(minutes: number): number {
  if (minutes > 600) return 45;
  return minutes > 330 ? 30 : 0;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
