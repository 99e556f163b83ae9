import { registerEnumType } from 'type-graphql';
import { RosterRowErrorCode } from './row-error.rules.ts';

export { RosterRowErrorCode };

export enum RosterImportStatus {
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  COMPLETED = 'COMPLETED',
  FAILED = 'FAILED',
}

registerEnumType(RosterImportStatus, {
  name: 'RosterImportStatus',
  description: 'How far a roster import is.',
  valuesConfig: {
    QUEUED: { description: 'Waits for its turn.' },
    RUNNING: { description: 'Rows are being read.' },
    COMPLETED: { description: 'Every row was read; refused rows are listed.' },
    FAILED: { description: 'The file could not be read as a roster.' },
  },
});

registerEnumType(RosterRowErrorCode, {
  name: 'RosterRowErrorCode',
  description: 'What is wrong with a row of a roster file.',
  valuesConfig: {
    MISSING_VALUE: { description: 'The cell is empty.' },
    UNKNOWN_DEPARTMENT: { description: 'The member has no department of this name or code.' },
    UNKNOWN_PROFESSION: { description: 'There is no profession of this name or code.' },
    UNKNOWN_EPA: { description: 'There is no EPA of this code.' },
    NOT_A_DATE: { description: 'Not a day of the calendar.' },
    NOT_A_TIME: { description: 'Not a time of day.' },
    TIME_DOES_NOT_EXIST: { description: 'The clocks skip this time on this day.' },
    TIME_IS_AMBIGUOUS: { description: 'The clocks show this time twice on this day.' },
    ENDS_WHEN_IT_BEGINS: { description: 'The shift would last no time at all.' },
    NOT_A_NUMBER: { description: 'Not a whole number in the range of this column.' },
    BREAK_TOO_LONG: { description: 'The break is as long as the shift, or longer.' },
    DUPLICATE_ROW: { description: 'An earlier row of this file has the same shift number.' },
    SHIFT_IN_PAST: { description: 'The shift has already begun.' },
    HAS_SIGN_UPS: { description: 'People signed up for this shift as it was; it cannot change under them.' },
    TOO_LONG: { description: 'The text is longer than fits.' },
    TOO_FEW_COLUMNS: { description: 'The row has fewer cells than the header.' },
  },
});
