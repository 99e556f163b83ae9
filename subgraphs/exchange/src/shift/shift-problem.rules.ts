/** Everything that can be wrong with what a shift says, with what each means. */
export const shiftProblems = {
  NOT_A_TIME: 'A time is not written as `2026-10-24T23:00`.',
  AMBIGUOUS_TIME: 'The clock shows that time twice: give the offset. `possibleTimes` has both.',
  NON_EXISTENT_TIME: 'The clock skips that time, or never has that offset then. `possibleTimes` has what is near.',
  STARTS_IN_THE_PAST: 'The shift would have begun already.',
  ENDS_BEFORE_IT_STARTS: 'The end is not after the start.',
  SHIFT_TOO_LONG: 'Longer than a shift of its kind may be.',
  BREAK_NOT_VALID: 'The break is negative, or as long as the shift.',
  PLACES_NOT_VALID: 'Fewer than 1 place, or more than 100.',
  UNKNOWN_PROFESSION: 'There is no such profession.',
  UNKNOWN_EPA: 'There is no such EPA, or it is named twice.',
  UNKNOWN_EPA_SET: 'There is no such EPA set.',
  CREDENTIAL_NOT_VALID: 'A kind of credential is none of `CredentialKind`.',
  UNKNOWN_REQUIREMENT_SET: 'There is no such requirement set of the host, or it is not in force on that day.',
  SUPERVISOR_NOT_VALID:
    'The host does not employ this person on that day, or she does not hold every EPA asked at the level at which one supervises (SG-5).',
  TOO_MANY: 'More than 30 EPAs, 20 credentials or 20 other requirements.',
  TEXT_TOO_LONG: 'A text is longer than its field holds.',
  TEXT_NOT_STORABLE: 'A text holds half a character or a sign that steers a device, such as NUL.',
} as const;

export type ShiftProblemCode = keyof typeof shiftProblems;

/** One thing that is wrong, where, and the moments that the clock does show. */
export interface ShiftProblem {
  readonly code: ShiftProblemCode;
  readonly field: readonly string[];
  readonly possibleTimes: readonly string[];
}

export const shiftProblem = (
  code: ShiftProblemCode,
  field: string,
  possibleTimes: readonly string[] = [],
): ShiftProblem => ({ code, field: ['shift', field], possibleTimes });
