import { CredentialKind } from './credential-kind.rules.ts';
import { specialismCode } from './specialist.rules.ts';
import { CredentialStatus, isGone, type DecidedStatus } from './credential-status.rules.ts';

export type VerifyRefusal =
  | 'OWN_CREDENTIAL'
  | 'NOT_TO_VERIFY'
  | 'REGISTER_SAYS_NO'
  | 'ENDS_BEFORE_IT_BEGINS'
  | 'OVER_ALREADY'
  | 'SEEN_IN_FUTURE'
  | 'SPECIALISM_NOT_VALID';

export interface VerifyFacts {
  readonly isOwn: boolean;
  readonly kind: CredentialKind;
  readonly status: DecidedStatus;
  readonly datedOn: string | null;
  readonly validUntil: string | null;
  readonly seenOn: string;
  readonly today: string;
  /** Specialisms that were read in the register, by code. */
  readonly specialisms: readonly string[];
}

/** Every reason against somebody's saying that it is right: never of herself, and never against the register. */
export function verifyRefusals(facts: VerifyFacts): VerifyRefusal[] {
  const { isOwn, kind, status, datedOn, validUntil, seenOn, today, specialisms } = facts;
  const isOfBig = kind === CredentialKind.BIG_REGISTRATION;
  const isHealth = kind === CredentialKind.OCCUPATIONAL_HEALTH_CLEARANCE;
  const against: [boolean, VerifyRefusal][] = [
    [isOwn, 'OWN_CREDENTIAL'],
    [isGone(status) || isHealth, 'NOT_TO_VERIFY'],
    [status === CredentialStatus.SUSPENDED || status === CredentialStatus.STRUCK_OFF, 'REGISTER_SAYS_NO'],
    [datedOn !== null && validUntil !== null && validUntil < datedOn, 'ENDS_BEFORE_IT_BEGINS'],
    [validUntil !== null && validUntil < today, 'OVER_ALREADY'],
    [seenOn > today, 'SEEN_IN_FUTURE'],
    [
      specialisms.length > 0 && !(isOfBig && specialisms.every(code => specialismCode.test(code))),
      'SPECIALISM_NOT_VALID',
    ],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}

/** A restriction stays what it is, whoever looks: what she may do with it, that host has decided for itself. */
export const statusOnceVerified = (status: DecidedStatus): DecidedStatus =>
  status === CredentialStatus.SUBMITTED ? CredentialStatus.VERIFIED : status;

export type RefuseRefusal = 'OWN_CREDENTIAL' | 'NOT_TO_VERIFY' | 'NOTE_REQUIRED' | 'NOTE_TOO_LONG';

export interface RefuseFacts {
  readonly isOwn: boolean;
  readonly status: DecidedStatus;
  readonly reason: string;
  readonly note: string | null;
}

const longestNote = 300;

/** Every reason against turning it down. */
export function refuseRefusals({ isOwn, status, reason, note }: RefuseFacts): RefuseRefusal[] {
  const against: [boolean, RefuseRefusal][] = [
    [isOwn, 'OWN_CREDENTIAL'],
    [isGone(status), 'NOT_TO_VERIFY'],
    [reason === 'OTHER' && !note, 'NOTE_REQUIRED'],
    [(note ?? '').length > longestNote, 'NOTE_TOO_LONG'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}
