import { registerEnumType } from 'type-graphql';
import { SignUpStatus } from './sign-up-status.rules.ts';

export { SignUpStatus };

registerEnumType(SignUpStatus, {
  name: 'SignUpStatus',
  description: 'Where a sign-up stands.',
  valuesConfig: {
    SUBMITTED: { description: 'Holds a place and waits for the host to decide.' },
    PENDING_CHECK: {
      description: 'Holds a place; a rule asks a named person to look, or a fact is missing or too old.',
    },
    WAITLISTED: { description: 'Holds no place; moves up in order of signing up when one comes free.' },
    CONFIRMED: { description: 'The host counts on the professional.' },
    DECLINED: { description: 'The host declined, with a reason.' },
    WITHDRAWN: { description: 'The professional withdrew.' },
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
