import type {
  ConfirmTimesheetErrorCode,
  CorrectTimesheetErrorCode,
  DisputeTimesheetErrorCode,
  ReturnTimesheetErrorCode,
  SubmitHoursErrorCode,
  VerifyTimesheetsErrorCode,
} from '../generated/operations.ts';
import { t } from '../language/language.ts';

type Code =
  | ConfirmTimesheetErrorCode
  | CorrectTimesheetErrorCode
  | DisputeTimesheetErrorCode
  | ReturnTimesheetErrorCode
  | SubmitHoursErrorCode
  | VerifyTimesheetsErrorCode;

/** Why hours were refused, and what of them it is about. */
export interface HoursMistake {
  readonly code: Code;
  readonly field?: readonly string[] | null;
}

/** The same reason has the same words, whatever was asked. */
export const mistakeText = ({ code }: HoursMistake): string => t(`hoursMistake.${code}`);
