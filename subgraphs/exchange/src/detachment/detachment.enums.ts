import { registerEnumType } from 'type-graphql';

export enum DetachmentStatus {
  DRAFT = 'DRAFT',
  PENDING_SIGNATURES = 'PENDING_SIGNATURES',
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  ENDED = 'ENDED',
  TERMINATED = 'TERMINATED',
  EXPIRED = 'EXPIRED',
  SUPERSEDED = 'SUPERSEDED',
}

export enum LegalBasis {
  NON_PROFIT_ASSISTANCE = 'NON_PROFIT_ASSISTANCE',
  INTRA_GROUP = 'INTRA_GROUP',
  TBA = 'TBA',
}

export enum DetachmentPartyKind {
  HOME = 'HOME',
  HOST = 'HOST',
  PROFESSIONAL = 'PROFESSIONAL',
}

export enum SignInStrength {
  FRESH_SIGN_IN = 'FRESH_SIGN_IN',
  OPEN_SESSION = 'OPEN_SESSION',
}

export enum SignInAssurance {
  NONE = 'NONE',
  ONE_FACTOR = 'ONE_FACTOR',
  TWO_FACTOR = 'TWO_FACTOR',
  LOW = 'LOW',
  SUBSTANTIAL = 'SUBSTANTIAL',
  HIGH = 'HIGH',
}

registerEnumType(DetachmentStatus, {
  name: 'DetachmentStatus',
  description: 'Where a version of a detachment agreement stands (SM-DET).',
  valuesConfig: {
    DRAFT: { description: 'Being written by HR of the home member or the office; holds nobody.' },
    PENDING_SIGNATURES: { description: 'Sent for signing, or signed by all and waiting for its first day.' },
    ACTIVE: { description: 'Signed by home, host and professional, and in force.' },
    SUSPENDED: { description: 'In force, and put on hold for a time.' },
    ENDED: { description: 'Ended before its last day, as all agreed.' },
    TERMINATED: { description: 'Ended by one party, or withdrawn before all had signed.' },
    EXPIRED: { description: 'Its last day is over.' },
    SUPERSEDED: { description: 'A newer version took its place.' },
  },
});

registerEnumType(LegalBasis, {
  name: 'LegalBasis',
  description: 'On what ground somebody is lent (LS-1, LS-2).',
  valuesConfig: {
    NON_PROFIT_ASSISTANCE: {
      description: 'Help between employers without profit ("hulpbetoon"): no more is charged than the gross wage cost.',
    },
    INTRA_GROUP: { description: 'Both members belong to one economic group ("intra-concern").' },
    TBA: { description: 'Lending of workers under the Waadi ("terbeschikkingstelling van arbeidskrachten").' },
  },
});

registerEnumType(DetachmentPartyKind, {
  name: 'DetachmentPartyKind',
  description: 'As which of the three parties.',
  valuesConfig: {
    HOME: { description: 'The employer that lends.' },
    HOST: { description: 'The member that borrows.' },
    PROFESSIONAL: { description: 'The person herself.' },
  },
});

registerEnumType(SignInStrength, {
  name: 'SignInStrength',
  description: 'How sure it is who signed, as far as the platform knows.',
  valuesConfig: {
    FRESH_SIGN_IN: { description: 'Signed in with her sign-in service shortly before.' },
    OPEN_SESSION: { description: 'In a session that was open for longer.' },
  },
});

registerEnumType(SignInAssurance, {
  name: 'SignInAssurance',
  description: 'How surely a sign-in service knew somebody, where it says so in a word that is known here.',
  valuesConfig: {
    NONE: { description: 'It asked for no proof.' },
    ONE_FACTOR: { description: 'By one thing, such as a password.' },
    TWO_FACTOR: { description: 'By two things, such as a password and her telephone.' },
    LOW: { description: 'Assurance level low of eIDAS ("laag").' },
    SUBSTANTIAL: { description: 'Assurance level substantial of eIDAS ("substantieel").' },
    HIGH: { description: 'Assurance level high of eIDAS ("hoog").' },
  },
});
