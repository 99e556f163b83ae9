import { CorrectTimesheetMutation } from '../timesheet/correct-timesheet.mutation.ts';
import { ConfirmTimesheetMutation } from '../timesheet/confirm-timesheet.mutation.ts';
import {
  HoursDeputyResolver,
  MemberDeputiesResolver,
  OwnDeputiesResolver,
  visibleDeputy,
} from '../timesheet/deputies.resolver.ts';
import { DisputeTimesheetMutation } from '../timesheet/dispute-timesheet.mutation.ts';
import { EndHoursDeputyMutation } from '../timesheet/end-hours-deputy.mutation.ts';
import { MemberHoursCsvResolver, OwnHoursCsvResolver } from '../timesheet/hours-csv.resolver.ts';
import { MemberTimesheetsResolver } from '../timesheet/member-timesheets.resolver.ts';
import { NameHoursDeputyMutation } from '../timesheet/name-hours-deputy.mutation.ts';
import { OwnTimesheetsResolver } from '../timesheet/own-timesheets.resolver.ts';
import { ReturnTimesheetMutation } from '../timesheet/return-timesheet.mutation.ts';
import { SubmitHoursMutation } from '../timesheet/submit-hours.mutation.ts';
import { TimesheetResolver, TimesheetStepResolver } from '../timesheet/timesheet.resolver.ts';
import { visibleTimesheet } from '../timesheet/asked-timesheet.ts';
import { VerifyTimesheetsMutation } from '../timesheet/verify-timesheets.mutation.ts';
import { ViewerCanTimesheetResolver } from '../timesheet/viewer-can.resolver.ts';
import type { Chapter } from './chapter.ts';

/** Hours that were worked, from the shift to both having said yes. */
export const timesheets: Chapter = {
  resolvers: [
    TimesheetResolver,
    TimesheetStepResolver,
    ViewerCanTimesheetResolver,
    OwnTimesheetsResolver,
    MemberTimesheetsResolver,
    OwnHoursCsvResolver,
    MemberHoursCsvResolver,
    SubmitHoursMutation,
    VerifyTimesheetsMutation,
    ReturnTimesheetMutation,
    ConfirmTimesheetMutation,
    DisputeTimesheetMutation,
    CorrectTimesheetMutation,
    HoursDeputyResolver,
    MemberDeputiesResolver,
    OwnDeputiesResolver,
    NameHoursDeputyMutation,
    EndHoursDeputyMutation,
  ],
  references: {
    Timesheet: ({ id }, context) => visibleTimesheet(id, context),
    HoursDeputy: ({ id }, context) => visibleDeputy(id, context),
  },
  jobs: [],
};
