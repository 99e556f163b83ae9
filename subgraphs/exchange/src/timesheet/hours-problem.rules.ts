/** Everything that can be wrong with hours as somebody enters them. */
export const hoursProblems = {
  NOT_A_TIME: 'A time is not written as `2026-10-24T23:00`.',
  AMBIGUOUS_TIME: 'The clock shows that time twice: give the offset. `possibleTimes` has both.',
  NON_EXISTENT_TIME: 'The clock skips that time, or never has that offset then. `possibleTimes` has what is near.',
  ENDS_BEFORE_IT_STARTS: 'The end is not after the start.',
  LONGER_THAN_A_DAY: 'More than 24 h.',
  NOT_OVER: 'It ends in the future.',
  FAR_FROM_SHIFT: 'It begins more than a day before or after the shift.',
  BREAK_NOT_VALID: 'The break is negative, or as long as the work.',
  CALLS_NOT_VALID: 'A call is not within the time on call, ends before it begins, or the shift was no time on call.',
  OVERLAPS: 'On some of that time she worked elsewhere, by another sheet of hers.',
  TEXT_TOO_LONG: 'The words are longer than 500 characters.',
  TEXT_NOT_STORABLE: 'The words hold half a character or a sign that steers a device, such as NUL.',
} as const;

export type HoursProblemCode = keyof typeof hoursProblems;

/** One thing that is wrong, where, and the moments that the clock does show. */
export interface HoursProblem {
  readonly code: HoursProblemCode;
  readonly field: readonly string[];
  readonly possibleTimes: readonly string[];
}

export const hoursProblem = (
  code: HoursProblemCode,
  field: readonly string[],
  possibleTimes: readonly string[] = [],
): HoursProblem => ({ code, field, possibleTimes });
