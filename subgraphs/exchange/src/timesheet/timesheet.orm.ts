import { Migration0039Timesheets } from '../../migrations/0039-timesheets.ts';
import { Migration0040HourBands } from '../../migrations/0040-hour-bands.ts';
import { HoursDeputy } from './hours-deputy.entity.ts';
import { TimesheetBand } from './timesheet-band.entity.ts';
import { TimesheetStep } from './timesheet-step.entity.ts';
import { Timesheet } from './timesheet.entity.ts';

/** What is stored of hours; `orm.ts` lists it with all else. */
export const timesheetEntities = [Timesheet, TimesheetBand, TimesheetStep, HoursDeputy];

export const timesheetMigrations = [
  { name: '0039-timesheets', class: Migration0039Timesheets },
  { name: '0040-hour-bands', class: Migration0040HourBands },
];
