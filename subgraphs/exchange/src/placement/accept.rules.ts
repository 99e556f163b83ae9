/** Days, both included. */
interface Days {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** How many are there on the fullest day of a period: places are of people at once, not of people in all. */
export function mostAtOnce({ startsOn, endsOn }: Days, others: readonly Days[]): number {
  const isOnDay = (day: string) => (one: Days) => one.startsOn! <= day && day <= one.endsOn!;
  // The count rises only where somebody begins.
  const beginnings = others.map(one => one.startsOn!).filter(day => day > startsOn! && day <= endsOn!);
  return Math.max(...[startsOn!, ...beginnings].map(day => others.filter(isOnDay(day)).length));
}
