import { registerEnumType } from 'type-graphql';
import { RosterRowErrorCode } from './row-error.rules.ts';

export { RosterRowErrorCode };

export enum RosterImportStatus {
  QUEUED = 'QUEUED',
  WAITS_FOR_COLUMNS = 'WAITS_FOR_COLUMNS',
  RUNNING = 'RUNNING',
  COMPLETED = 'COMPLETED',
  REFUSED = 'REFUSED',
  FAILED = 'FAILED',
}

registerEnumType(RosterImportStatus, {
  name: 'RosterImportStatus',
  description: 'How far a roster import is.',
  valuesConfig: {
    QUEUED: { description: 'Waits for its turn.' },
    WAITS_FOR_COLUMNS: {
      description: 'The file calls its columns by names that are not known: a planner says once what they mean.',
    },
    RUNNING: { description: 'Rows are being read.' },
    COMPLETED: { description: 'Every row was read; refused rows are listed.' },
    REFUSED: { description: 'A row was wrong and all or nothing was asked: nothing was written.' },
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
    FORMULA_WITHOUT_VALUE: {
      description: 'The cell holds a formula that was never worked out; open and save the workbook.',
    },
    MERGED_CELLS: { description: 'The cell is merged with another one, which holds the value.' },
    UNKNOWN_TIME_ZONE: { description: 'The time is given in a zone that nobody knows.' },
    NOT_YES_OR_NO: { description: 'Neither a yes nor a no.' },
    NOT_READABLE: { description: 'The record is not in the shape that was agreed.' },
    UNKNOWN_WORKER: { description: 'The member employs nobody of this number; the row is not kept.' },
    UNKNOWN_KIND: { description: 'Not a kind of work; the day is kept.' },
    OUTSIDE_PERIOD: { description: 'It begins on a day outside the period told; the row is not kept.' },
  },
});

export enum RosterFileKind {
  CSV = 'CSV',
  XLSX = 'XLSX',
  ICAL = 'ICAL',
  SETU_JSON = 'SETU_JSON',
}

registerEnumType(RosterFileKind, {
  name: 'RosterFileKind',
  description: 'What kind of file a roster came as.',
  valuesConfig: {
    CSV: { description: 'A table as text, parted by semicolons, commas, tabs or bars.' },
    XLSX: { description: 'A workbook of Excel without macros.' },
    ICAL: { description: 'A calendar, iCalendar (RFC 5545).' },
    SETU_JSON: { description: 'Planning requests in the shape of the Dutch SETU standard.' },
  },
});

export enum RosterColumn {
  EXTERNAL_ID = 'externalId',
  DEPARTMENT = 'department',
  PROFESSION = 'profession',
  DATE = 'date',
  BEGIN = 'begin',
  END = 'end',
  STARTS_AT = 'startsAt',
  ENDS_AT = 'endsAt',
  BREAK_MINUTES = 'breakMinutes',
  PLACES = 'places',
  REQUIREMENTS = 'requirements',
  REMARKS = 'remarks',
  IS_CANCELLED = 'isCancelled',
  ROSTER_VERSION = 'rosterVersion',
}

registerEnumType(RosterColumn, {
  name: 'RosterColumn',
  description: 'What a column of a roster file holds.',
  valuesConfig: {
    EXTERNAL_ID: { description: 'The number of the shift in the roster.' },
    DEPARTMENT: { description: 'Name or kind of the department.' },
    PROFESSION: { description: 'Name or code of the profession.' },
    DATE: { description: 'The day on which it begins.' },
    BEGIN: { description: 'The time at which it begins.' },
    END: { description: 'The time at which it is over; not after the begin: on the next day.' },
    STARTS_AT: { description: 'Day and time in one, in place of day and begin.' },
    ENDS_AT: { description: 'Day and time in one, in place of the end.' },
    BREAK_MINUTES: { description: 'Unpaid break in minutes.' },
    PLACES: { description: 'How many professionals it needs.' },
    REQUIREMENTS: { description: 'EPAs and what else is asked.' },
    REMARKS: { description: 'What is good to know.' },
    IS_CANCELLED: { description: 'Whether the roster called it off.' },
    ROSTER_VERSION: { description: 'A whole number that grows with every change in the roster.' },
  },
});
