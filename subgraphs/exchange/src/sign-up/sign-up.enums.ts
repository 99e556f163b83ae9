import { registerEnumType } from 'type-graphql';
import { SignUpStatus } from './sign-up-status.rules.ts';

export { SignUpStatus };

registerEnumType(SignUpStatus, {
  name: 'SignUpStatus',
  description: 'Where a sign-up stands.',
  valuesConfig: {
    INVITED: { description: 'A planner of the host asks; it obliges to nothing and holds nothing.' },
    SUBMITTED: { description: 'Waits for the host to choose; holds no place yet.' },
    PENDING_CHECK: {
      description: 'Holds no place; a rule asks a named person to look, or a fact is missing or too old.',
    },
    SHORTLISTED: { description: 'The host has this one in mind and has not decided yet.' },
    WAITLISTED: { description: 'All places are held; one that comes free is offered in order of signing up.' },
    OFFERED: { description: 'A place came free and is kept until the offer lapses.' },
    CONFIRMED: { description: 'The host counts on the professional.' },
    RECONFIRM_NEEDED: {
      description: 'The shift changed since it was confirmed; the professional says whether it still fits.',
    },
    ON_HOLD: { description: 'Confirmed, and a check does not hold any more; released if that is not solved in time.' },
    WORKED: { description: 'Was worked.' },
    NO_SHOW: { description: 'Was confirmed, and the professional did not come.' },
    DECLINED: { description: 'The host declined, with a reason.' },
    WITHDRAWN: { description: 'The professional withdrew.' },
    LAPSED: { description: 'An offer or invitation was not answered in time.' },
    RELEASED: { description: 'Was on hold, which was not solved in time.' },
    CANCELLED_BY_HOST: { description: 'The host called the shift off, or this place of it, with a reason.' },
  },
});

export enum DeclineReason {
  FILLED_OTHERWISE = 'FILLED_OTHERWISE',
  SHIFT_NO_LONGER_NEEDED = 'SHIFT_NO_LONGER_NEEDED',
  QUALIFICATION_NOT_VERIFIED = 'QUALIFICATION_NOT_VERIFIED',
  OTHER = 'OTHER',
}

registerEnumType(DeclineReason, {
  name: 'DeclineReason',
  description: 'Why a host declines a sign-up.',
  valuesConfig: {
    FILLED_OTHERWISE: { description: 'Somebody else works the shift.' },
    SHIFT_NO_LONGER_NEEDED: { description: 'Nobody needs to work the shift any more.' },
    QUALIFICATION_NOT_VERIFIED: { description: 'The host could not verify a qualification.' },
    OTHER: { description: 'Another reason; the note says which.' },
  },
});

/** Why somebody confirms against a GATE; the professional sees it. */
export enum OverrideCode {
  CARE_WOULD_STOP = 'CARE_WOULD_STOP',
  CHECKED_BY_PHONE = 'CHECKED_BY_PHONE',
  CHECKED_ON_PAPER = 'CHECKED_ON_PAPER',
  AGREED_WITH_HOME = 'AGREED_WITH_HOME',
  OTHER = 'OTHER',
}

registerEnumType(OverrideCode, {
  name: 'OverrideCode',
  description: 'Why a rule of class GATE was overridden.',
  valuesConfig: {
    CARE_WOULD_STOP: { description: 'Without it, care would stop.' },
    CHECKED_BY_PHONE: { description: 'Asked and answered by phone.' },
    CHECKED_ON_PAPER: { description: 'Seen on paper.' },
    AGREED_WITH_HOME: { description: 'Agreed with the home employer.' },
    OTHER: { description: 'Another reason; the words say which.' },
  },
});
