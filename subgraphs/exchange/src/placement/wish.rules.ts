export const wishRefusals = {
  UNKNOWN_DEPARTMENT: 'There is no such department at that member.',
  INVALID_PERIOD: 'It ends before it begins.',
  INVALID_HOURS: 'Hours a week are 1 to 40.',
  TOO_MANY_WISHES: 'There are ten wishes already: drop one first.',
  TEXT_TOO_LONG: 'What she wants to learn is longer than 1,000 characters.',
  TEXT_NOT_STORABLE: 'The words hold signs that are no text.',
} as const;

export type WishRefusal = keyof typeof wishRefusals;

export const longestLearning = 1_000;
export const mostWishes = 10;

interface AskedWish {
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
  readonly hoursPerWeek?: number | null | undefined;
}

/** What is wrong with a wish by itself; null when nothing. */
export function wishProblem({
  startsOn,
  endsOn,
  hoursPerWeek,
}: AskedWish): { code: WishRefusal; field: string } | null {
  if (startsOn && endsOn && endsOn < startsOn) return { code: 'INVALID_PERIOD', field: 'endsOn' };
  const isHours = hoursPerWeek === null || hoursPerWeek === undefined || (hoursPerWeek >= 1 && hoursPerWeek <= 40);
  return isHours ? null : { code: 'INVALID_HOURS', field: 'hoursPerWeek' };
}
