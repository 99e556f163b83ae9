import { userError, type CodedError } from '@naober/kit/user-error';
import { shiftProblems, type ShiftProblem, type ShiftProblemCode } from './shift-problem.rules.ts';

/** What is wrong with what a shift says, in the shape of `userErrors`. */
export const shiftErrors = (problems: readonly ShiftProblem[]): CodedError<ShiftProblemCode>[] =>
  problems.map(({ code, field }) => userError(code, shiftProblems[code], [...field]));

/** The moments that the clock shows where a time was twofold or skipped. */
export const possibleTimesOf = (problems: readonly ShiftProblem[]): string[] =>
  problems.flatMap(({ possibleTimes }) => possibleTimes);

/** For the payload's field. */
export const possibleTimes = {
  description:
    'With AMBIGUOUS_TIME the two moments that the clock shows so, with NON_EXISTENT_TIME what is near, as input takes them; else empty.',
};
