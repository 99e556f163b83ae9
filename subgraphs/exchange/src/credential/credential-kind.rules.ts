export enum CredentialKind {
  BIG_REGISTRATION = 'BIG_REGISTRATION',
  CZO_DIPLOMA = 'CZO_DIPLOMA',
  CONDUCT_CERTIFICATE = 'CONDUCT_CERTIFICATE',
  OCCUPATIONAL_HEALTH_CLEARANCE = 'OCCUPATIONAL_HEALTH_CLEARANCE',
  DRIVING_LICENCE = 'DRIVING_LICENCE',
  AMBULANCE_DRIVER_CERTIFICATE = 'AMBULANCE_DRIVER_CERTIFICATE',
  LIFE_SUPPORT = 'LIFE_SUPPORT',
  IDENTITY_SEEN = 'IDENTITY_SEEN',
  E_LEARNING = 'E_LEARNING',
  ORGANISATION_DOCUMENT = 'ORGANISATION_DOCUMENT',
}

/** What is kept of a kind, and by whose word it begins. */
export interface KindOfCredential {
  /** What it is about, as a code; null where the kind says it all. */
  readonly about: RegExp | null;
  /** The day from which it counts: told by the person, or the day on which it was seen (PR-8, LS-10). */
  readonly day: 'TOLD' | 'SEEN' | 'NONE';
  /** Whether a last day is told; a kind that has none counts from its day on. */
  readonly end: 'ASKED' | 'POSSIBLE' | 'NONE';
  /** PR-9: only the occupational health service, by the word of HR, says that somebody is cleared. */
  readonly isOfEmployer: boolean;
}

const kind = (about: RegExp | null, day: KindOfCredential['day'], end: KindOfCredential['end']): KindOfCredential => ({
  about,
  day,
  end,
  isOfEmployer: false,
});

const code = /^[A-Z][A-Z0-9]{0,9}$/;
const topic = /^[A-Z0-9][A-Z0-9 _-]{1,59}$/;

export const kindsOfCredential: Readonly<Record<CredentialKind, KindOfCredential>> = {
  BIG_REGISTRATION: kind(null, 'NONE', 'POSSIBLE'),
  CZO_DIPLOMA: kind(code, 'TOLD', 'NONE'),
  CONDUCT_CERTIFICATE: kind(null, 'SEEN', 'NONE'),
  OCCUPATIONAL_HEALTH_CLEARANCE: { ...kind(null, 'TOLD', 'POSSIBLE'), isOfEmployer: true },
  DRIVING_LICENCE: kind(/^(AM|A|A1|A2|B|BE|C1|C1E|C|CE|D1|D)$/, 'NONE', 'ASKED'),
  AMBULANCE_DRIVER_CERTIFICATE: kind(null, 'TOLD', 'POSSIBLE'),
  LIFE_SUPPORT: kind(code, 'TOLD', 'ASKED'),
  IDENTITY_SEEN: kind(null, 'SEEN', 'NONE'),
  E_LEARNING: kind(topic, 'TOLD', 'POSSIBLE'),
  ORGANISATION_DOCUMENT: kind(topic, 'TOLD', 'POSSIBLE'),
};

/** What a text is about as it is kept: codes are the same however they were typed. */
export const aboutCode = (text: string | null | undefined): string | null => text?.trim().toUpperCase() || null;
