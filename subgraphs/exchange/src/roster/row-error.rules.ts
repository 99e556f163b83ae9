export enum RosterRowErrorCode {
  MISSING_VALUE = 'MISSING_VALUE',
  UNKNOWN_DEPARTMENT = 'UNKNOWN_DEPARTMENT',
  UNKNOWN_PROFESSION = 'UNKNOWN_PROFESSION',
  UNKNOWN_EPA = 'UNKNOWN_EPA',
  NOT_A_DATE = 'NOT_A_DATE',
  NOT_A_TIME = 'NOT_A_TIME',
  TIME_DOES_NOT_EXIST = 'TIME_DOES_NOT_EXIST',
  TIME_IS_AMBIGUOUS = 'TIME_IS_AMBIGUOUS',
  ENDS_WHEN_IT_BEGINS = 'ENDS_WHEN_IT_BEGINS',
  NOT_A_NUMBER = 'NOT_A_NUMBER',
  BREAK_TOO_LONG = 'BREAK_TOO_LONG',
  DUPLICATE_ROW = 'DUPLICATE_ROW',
  SHIFT_IN_PAST = 'SHIFT_IN_PAST',
  HAS_SIGN_UPS = 'HAS_SIGN_UPS',
  TOO_LONG = 'TOO_LONG',
  TOO_FEW_COLUMNS = 'TOO_FEW_COLUMNS',
  FORMULA_WITHOUT_VALUE = 'FORMULA_WITHOUT_VALUE',
  MERGED_CELLS = 'MERGED_CELLS',
  UNKNOWN_TIME_ZONE = 'UNKNOWN_TIME_ZONE',
  NOT_YES_OR_NO = 'NOT_YES_OR_NO',
  NOT_READABLE = 'NOT_READABLE',
  UNKNOWN_WORKER = 'UNKNOWN_WORKER',
  UNKNOWN_KIND = 'UNKNOWN_KIND',
  OUTSIDE_PERIOD = 'OUTSIDE_PERIOD',
}

/** What is wrong with one cell, or with a whole row (column and value null then). */
export interface RowError {
  /** Line of the file; the header is line 1. */
  readonly line: number;
  readonly column: string | null;
  readonly code: RosterRowErrorCode;
  readonly value: string | null;
}
