import type { FindingCode } from './finding.rules.ts';

/** What each code means, for the reference of the schema. */
export const findingDescriptions: Record<FindingCode, { description: string }> = {
  SHIFT_STARTED: { description: 'The shift has begun.' },
  SHIFT_NOT_OPEN: { description: 'The shift is not published, or no longer on offer.' },
  ALREADY_SIGNED_UP: { description: 'The person has an open sign-up for this shift.' },
  NOT_EMPLOYED: { description: 'No employment on the day of the shift, or none that is known for certain.' },
  ENGAGEMENT_MISSING: {
    description: 'No engagement of the person and this host covers the department, the profession and the day.',
  },
  PROFESSION_MISMATCH: { description: 'No employment in the profession that the shift asks, on its day.' },
  EPA_MISSING: { description: 'An EPA is not held at the level asked, on the day of the shift.' },
  EPA_UNKNOWN: { description: 'What is known here of entrustments is missing or too old to decide on.' },
  SUPERVISOR_MISSING: {
    description: 'A learning place on which nobody who may supervise is confirmed yet; it is not confirmed before.',
  },
  NO_AGREEMENT_IN_FORCE: {
    description: 'No cooperation agreement of home and host covers the department, the profession and the day.',
  },
  DETACHMENT_UNSIGNED: {
    description:
      'The detachment agreement that covers the day waits for signatures; confirmed only in an emergency that is documented.',
  },
  NO_DETACHMENT: {
    description:
      'Home and host keep their detachment agreements here, and none of hers covers the department and the day.',
  },
  OVERLAP: { description: 'The person works, or wants to work, another shift at the same time.' },
  REST_TOO_SHORT: { description: 'Less rest before or after another shift than the law ever allows.' },
  REST_SHORTENED: {
    description: 'Less than the daily rest before or after another shift; allowed once in each 7 x 24 hours.',
  },
  LABOUR_DISPUTE: { description: 'People strike at the location, and the person would be lent by another employer.' },
  NIGHT_REST_SHORTENED: {
    description: 'Less than the rest after a night that ends after 02:00; allowed once in each 7 x 24 hours.',
  },
  SHIFT_TOO_LONG: {
    description: 'More hours of work in one shift than the law allows; `counted` and `limit` in hours.',
  },
  LONG_NIGHT: {
    description: 'A night of more than 10 hours of work; `counted` and `limit` in long nights of 2 or of 52 weeks.',
  },
  WEEK_TOO_LONG: { description: 'Too much work in 7 x 24 hours; `counted` and `limit` in hours.' },
  AVERAGE_TOO_HIGH: { description: 'Too many hours a week on average over `weeks`; `counted` and `limit` in hours.' },
  WEEKLY_REST_MISSING: { description: 'No unbroken weekly rest in 7 x 24 hours, nor the longer one in 14 x 24 hours.' },
  REST_AFTER_NIGHTS: { description: 'Less rest than the law asks after a row of nights; `counted` in nights.' },
  TOO_MANY_NIGHTS: { description: 'Too many nights that end after 02:00 in `weeks`; `counted` and `limit` in nights.' },
  NIGHT_AVERAGE_TOO_HIGH: {
    description: 'Too many hours a week on average for who works many nights; `counted` and `limit` in hours.',
  },
  SERIES_TOO_LONG: { description: 'Too many shifts in a series that holds a night; `counted` and `limit` in shifts.' },
  NIGHTS_IN_A_ROW: { description: 'More nights in a row than the cao of the home employer; in nights.' },
  BREAK_TOO_SHORT: { description: 'Less break than the law asks; `counted` and `limit` in minutes.' },
  SUNDAYS_WORKED: {
    description: 'Too few free Sundays or weekends; `counted` and `limit` in those worked in `weeks`.',
  },
  PRESENCE_DUTY_LIMIT: {
    description: 'A limit of presence duty: hours of one, how many in 26 weeks, hours a week, or rest in a week.',
  },
  ON_CALL_LIMIT: { description: 'On call for too long, in hours, or on too many days of 4 weeks.' },
  ON_CALL_FREE_DAYS: { description: 'Too few pairs of days without work and on-call in 4 weeks.' },
  ON_CALL_AROUND_NIGHT: { description: 'On call shortly before or after a night shift.' },
  ON_CALL_WORK: {
    description: 'With work in calls more than 13 hours of work in 24 hours; `counted` and `limit` in hours.',
  },
  SIDE_WORK_OBJECTION: {
    description: 'A home employer objects to work elsewhere; the person sees the reason and may appeal.',
  },
  ROSTER_STALE: { description: "The home employer's roster was heard too long ago to decide on." },
  ROSTER_NOT_REACHED: {
    description: "The home employer's roster does not reach the days of this shift yet; looked at again when it does.",
  },
  ROSTER_UNKNOWN: { description: "A home employer's roster is not linked: the person knows her other hours herself." },
  ROSTER_UNREADABLE: { description: "A row of the home employer's roster near this shift could not be read." },
  SHORT_NOTICE: { description: 'Signed up for within the notice of rosters; `counted` and `limit` in days.' },
  MINOR_AT_NIGHT: { description: 'Nobody under eighteen works at night.' },
  MINOR_HOURS: {
    description: 'More hours than somebody under eighteen works in a shift, a week, or 4 weeks on average.',
  },
  MINOR_REST: {
    description: 'Less rest than somebody under eighteen needs, which holds the hours from 23:00 to 06:00.',
  },
  MINOR_ON_CALL: { description: 'Nobody under eighteen is on call or has presence duty.' },
  MINOR_BREAK: { description: 'Less break than somebody under eighteen needs; `counted` and `limit` in minutes.' },
  NIGHT_EXEMPT: { description: 'The person set that she works no nights.' },
  CREDENTIAL_MISSING: { description: 'Something that is asked is not there; of a clearance also: not cleared.' },
  CREDENTIAL_EXPIRED: { description: 'Something that is asked does not hold until the end of the shift.' },
  CREDENTIAL_TOO_OLD: { description: 'Something that is asked is older than this host accepts.' },
  SPECIALISM_MISSING: { description: 'A registration does not have the specialism that the profession asks.' },
  CREDENTIAL_NOT_VALID: { description: 'A registration is not valid.' },
  CREDENTIAL_RESTRICTED: { description: 'A registration has a restriction; HR of the host has not looked at it yet.' },
  CREDENTIAL_UNVERIFIED: { description: 'Nobody whose checks this host accepts has looked at it.' },
  CREDENTIAL_UNKNOWN: { description: 'What the register last said is too old to decide on.' },
  ARRIVAL_CARD_NOT_READ: { description: 'What the department tells beforehand was not read yet.' },
  SHIFT_FULL: { description: 'All places are taken; signing up leads to the waiting list.' },
};
