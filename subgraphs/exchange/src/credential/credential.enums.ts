import { registerEnumType } from 'type-graphql';
import { CredentialKind } from './credential-kind.rules.ts';
import { CredentialStatus } from './credential-status.rules.ts';

export { CredentialKind, CredentialStatus };

registerEnumType(CredentialKind, {
  name: 'CredentialKind',
  description: 'What kind of proof it is.',
  valuesConfig: {
    BIG_REGISTRATION: { description: 'Registration in the BIG register, which the law asks of some professions.' },
    CZO_DIPLOMA: { description: 'Diploma of a profession that CZO recognises.' },
    CONDUCT_CERTIFICATE: { description: 'Certificate of conduct ("VOG"): when it was seen, and nothing else.' },
    OCCUPATIONAL_HEALTH_CLEARANCE: {
      description: 'Whether the occupational health service cleared somebody, and when; never why.',
    },
    DRIVING_LICENCE: { description: 'Driving licence of one category.' },
    AMBULANCE_DRIVER_CERTIFICATE: { description: 'What an ambulance driver shows for driving with priority.' },
    LIFE_SUPPORT: { description: 'Certificate of one course of life support.' },
    IDENTITY_SEEN: { description: 'That and when somebody saw her identity document; no copy of it.' },
    E_LEARNING: { description: 'A finished e-learning on one topic.' },
    ORGANISATION_DOCUMENT: { description: 'Something that one organisation asks, such as its own declaration.' },
  },
});

registerEnumType(CredentialStatus, {
  name: 'CredentialStatus',
  description: 'Where a credential stands.',
  valuesConfig: {
    SUBMITTED: { description: 'Handed in; nobody has looked yet.' },
    VERIFIED: { description: 'Seen and right.' },
    RESTRICTED: { description: 'Registered with a restriction: each host looks at what it means there.' },
    SUSPENDED: { description: 'The registration is suspended.' },
    STRUCK_OFF: { description: 'Struck off the register, or not in it any more.' },
    REFUSED: { description: 'Looked at and turned down, with a reason.' },
    WITHDRAWN: { description: 'Taken back by the person.' },
    EXPIRED: { description: 'Its last day is over.' },
  },
});

export enum RefuseReason {
  NOT_SHOWN = 'NOT_SHOWN',
  NAME_DIFFERS = 'NAME_DIFFERS',
  NUMBER_DIFFERS = 'NUMBER_DIFFERS',
  DATES_DIFFER = 'DATES_DIFFER',
  NOT_FOUND = 'NOT_FOUND',
  OTHER = 'OTHER',
}

registerEnumType(RefuseReason, {
  name: 'CredentialRefuseReason',
  description: 'Why a credential is turned down.',
  valuesConfig: {
    NOT_SHOWN: { description: 'The original was not shown.' },
    NAME_DIFFERS: { description: 'It is in another name.' },
    NUMBER_DIFFERS: { description: 'The number is another.' },
    DATES_DIFFER: { description: 'The dates are others.' },
    NOT_FOUND: { description: 'Who issues it, or the register, does not know it.' },
    OTHER: { description: 'Another reason; the note says which.' },
  },
});

export enum VerificationOutcome {
  VERIFIED = 'VERIFIED',
  REFUSED = 'REFUSED',
  RESTRICTED = 'RESTRICTED',
  SUSPENDED = 'SUSPENDED',
  STRUCK_OFF = 'STRUCK_OFF',
  NOT_FOUND = 'NOT_FOUND',
}

registerEnumType(VerificationOutcome, {
  name: 'VerificationOutcome',
  description: 'What a look at a credential came to.',
  valuesConfig: {
    VERIFIED: { description: 'It is right.' },
    REFUSED: { description: 'It is not.' },
    RESTRICTED: { description: 'Registered, with a restriction.' },
    SUSPENDED: { description: 'The registration is suspended.' },
    STRUCK_OFF: { description: 'The registration is struck off, or ended.' },
    NOT_FOUND: { description: 'The register does not know the number.' },
  },
});
