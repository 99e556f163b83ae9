import type { FindingCode } from './finding.rules.ts';

/** What each code means, for the reference of the schema. */
export const findingDescriptions: Record<FindingCode, { description: string }> = {
  SHIFT_STARTED: { description: 'The shift has begun.' },
  SHIFT_NOT_OPEN: { description: 'The shift is not published, or no longer on offer.' },
  ALREADY_SIGNED_UP: { description: 'The person has an open sign-up for this shift.' },
  NOT_EMPLOYED: { description: 'No employment on the day of the shift, or none that is known for certain.' },
  PROFESSION_MISMATCH: { description: 'No employment in the profession that the shift asks, on its day.' },
  EPA_MISSING: { description: 'An EPA is not held at the level asked, on the day of the shift.' },
  EPA_UNKNOWN: { description: 'What is known here of entrustments is missing or too old to decide on.' },
  SUPERVISOR_MISSING: {
    description: 'A learning place on which nobody who may supervise is confirmed yet; it is not confirmed before.',
  },
  NO_AGREEMENT_IN_FORCE: {
    description: 'No cooperation agreement of home and host covers the department, the profession and the day.',
  },
  OVERLAP: { description: 'The person works, or wants to work, another shift at the same time.' },
  REST_TOO_SHORT: { description: 'Less rest before or after another shift than the law ever allows.' },
  REST_SHORTENED: {
    description: 'Less than the daily rest before or after another shift; allowed once in each 7 x 24 hours.',
  },
  CREDENTIAL_MISSING: { description: 'Something that is asked is not there; of a clearance also: not cleared.' },
  CREDENTIAL_EXPIRED: { description: 'Something that is asked does not hold until the end of the shift.' },
  CREDENTIAL_TOO_OLD: { description: 'Something that is asked is older than this host accepts.' },
  CREDENTIAL_NOT_VALID: { description: 'A registration is not valid.' },
  CREDENTIAL_RESTRICTED: { description: 'A registration has a restriction; HR of the host has not looked at it yet.' },
  CREDENTIAL_UNVERIFIED: { description: 'Nobody whose checks this host accepts has looked at it.' },
  CREDENTIAL_UNKNOWN: { description: 'What the register last said is too old to decide on.' },
  ARRIVAL_CARD_NOT_READ: { description: 'What the department tells beforehand was not read yet.' },
  SHIFT_FULL: { description: 'All places are taken; signing up leads to the waiting list.' },
};
