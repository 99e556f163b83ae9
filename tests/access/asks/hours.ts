import type { Questions } from '../asks.ts';
import type { Samples } from '../samples.ts';

/** Hours that were worked, and who verifies them. */
export const hoursAsks = (it: Samples): Questions => {
  const ofFemke = (fields: string) => ({ at: 'exchange', type: 'Professional', id: it.femke, fields }) as const;
  const sheet = (fields: string, shows?: string | number) =>
    ({ at: 'exchange', type: 'Timesheet', id: it.sheet, fields, ...(shows !== undefined && { shows }) }) as const;
  const member = (fields: string, shows?: string) => ({
    query: `member(slug: "${it.slug}") { ${fields} }`,
    ...(shows !== undefined && { shows }),
  });
  const seen = { timesheetId: it.sheet, version: 0 };
  const mutation = (name: string, input: object, ...harmless: string[]) => ({
    [`Mutation.${name}`]: { mutation: name, input: input as Readonly<Record<string, unknown>>, harmless },
  });
  return {
    'Timesheet.minutes': sheet('minutes', 480),
    'TimesheetStep.note': sheet('steps { note }', 'Words of hours'),
    'Timesheet.viewerCanSubmit': sheet('viewerCanSubmit'),
    'Timesheet.viewerCanVerify': sheet('viewerCanVerify'),
    'Timesheet.viewerCanReturn': sheet('viewerCanReturn'),
    'Professional.timesheets': ofFemke('timesheets(first: 100) { nodes { id } }'),
    'Professional.hoursOfMonth': {
      ...ofFemke('hoursOfMonth(month: "2024-03-01") { waitingMinutes }'),
      shows: 480,
    },
    'Professional.timesheetsCsv': ofFemke('timesheetsCsv(month: "2024-03-01")'),
    'Professional.workedAtEmployers': ofFemke('workedAtEmployers { hours }'),
    'Professional.hoursDeputyships': ofFemke('hoursDeputyships { id }'),
    'Member.hoursWorkedHere': member('hoursWorkedHere(first: 100) { nodes { id } }', it.sheet),
    'Member.hoursOfOwnPeople': member('hoursOfOwnPeople(first: 100, month: "2024-03-01") { nodes { id } }', it.sheet),
    'Member.hoursOfOwnPeopleCsv': member('hoursOfOwnPeopleCsv(month: "2024-03-01")'),
    'Member.viewerVerifiesHours': member('viewerVerifiesHours'),
    'Member.hoursDeputies': member('hoursDeputies { id }', it.deputy),
    'Member.possibleHoursDeputies': member('possibleHoursDeputies { id }', it.femke),
    'HoursDeputy.startsOn': { at: 'exchange', type: 'HoursDeputy', id: it.deputy, fields: 'startsOn' },
    ...mutation('submitHours', seen, 'CHANGED_MEANWHILE'),
    ...mutation('returnTimesheet', { ...seen, note: 'x' }, 'CHANGED_MEANWHILE'),
    ...mutation('confirmTimesheet', seen, 'CHANGED_MEANWHILE'),
    ...mutation('disputeTimesheet', { ...seen, note: 'x' }, 'CHANGED_MEANWHILE'),
    ...mutation(
      'correctTimesheet',
      { timesheetId: it.sheet, hours: { startsAt: '', endsAt: '' }, note: 'x' },
      'NOT_AGREED',
    ),
    ...mutation('verifyTimesheets', { rows: [] }, 'TOO_MANY'),
    ...mutation(
      'nameHoursDeputy',
      {
        memberId: it.martini,
        departmentId: it.ok,
        professionalId: it.femke,
        startsOn: '2000-01-02',
        endsOn: '2000-01-01',
      },
      'INVALID_PERIOD',
    ),
    ...mutation('endHoursDeputy', { hoursDeputyId: it.formerDeputy }, 'ALREADY_OVER'),
  };
};
