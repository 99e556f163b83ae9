import type { CredentialKind } from './credential-kind.rules.ts';
import type { DecidedStatus } from './credential-status.rules.ts';

/** A credential of the person, not taken back. */
export interface HeldCredential {
  readonly id: string;
  readonly kind: CredentialKind;
  readonly about: string | null;
  /** Of a registration, by code; empty when none is known. */
  readonly specialisms: readonly string[];
  readonly status: DecidedStatus;
  /** Since when it stands so. */
  readonly statusSince: Date;
  /** Local dates; null = none kept, no end. */
  readonly datedOn: string | null;
  readonly validUntil: string | null;
  /** Of an occupational health clearance; null for all else. */
  readonly isCleared: boolean | null;
  /** When the register, or somebody, last looked; null = nobody yet. */
  readonly checkedAt: Date | null;
  readonly checkedByRegister: boolean;
  /** Members whose people looked and found it right, each with the last time. */
  readonly verifiedAt: readonly { readonly memberId: string; readonly at: Date }[];
  /** Hosts whom she showed it to. */
  readonly shownTo: readonly string[];
}

/** Something that a shift asks. */
export interface AskedCredential {
  readonly kind: CredentialKind;
  /** Null = whatever it is about. */
  readonly about: string | null;
  /** How old it may be at most; null = any age. */
  readonly maxAgeMonths: number | null;
  /** Whether that age counts at her first shift at the member, and not at each. */
  readonly isAgeAtStart: boolean;
  /** How long it usually takes to get, in working days; null when the host does not say. */
  readonly usualDays: number | null;
  /** One of these specialisms is asked with it (PR-3); left out or empty when none. */
  readonly specialisms?: readonly string[];
}

/** One item of a requirement set. */
export interface RequirementItem extends AskedCredential {
  /** Empty = all professions. */
  readonly professionCodes: readonly string[];
}

/** A requirement set in the version of one day on. */
export interface RequirementVersion {
  readonly setId: string;
  readonly memberId: string;
  /** Null = of the whole member. */
  readonly departmentId: string | null;
  readonly validFrom: string;
  readonly items: readonly RequirementItem[];
}

/** What a profession asks by law, on its days. */
export interface ProfessionRequirement {
  readonly professionId: string;
  readonly professionCode: string;
  /** Null = the profession asks nothing by law. */
  readonly kind: CredentialKind | null;
  readonly about: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** One of these is asked with the registration; empty when none. */
  readonly specialisms: readonly string[];
}

/** Whose checks of a kind a host accepts; null = of all others. */
export interface Acceptance {
  readonly memberId: string;
  readonly kind: CredentialKind;
  readonly fromMemberId: string | null;
  readonly isAccepted: boolean;
}

/** All that is known of one person's credentials, and of what is asked in her region. */
export interface CredentialBook {
  readonly held: readonly HeldCredential[];
  readonly ofProfessions: readonly ProfessionRequirement[];
  readonly sets: readonly RequirementVersion[];
  readonly acceptances: readonly Acceptance[];
  /** Local date of her first shift at each member. */
  readonly firstDays: Readonly<Record<string, string>>;
  /** The newest arrival card of each department where she is counted on, and whether she read it. */
  readonly cards: readonly { readonly departmentId: string; readonly isRead: boolean }[];
}

/** What one check of credentials is decided on. */
export interface CredentialFacts {
  readonly held: readonly HeldCredential[];
  readonly asked: readonly AskedCredential[];
  readonly acceptances: readonly Acceptance[];
  /** The host. */
  readonly memberId: string;
  /** Local dates on which the shift begins, and on which its last moment falls. */
  readonly day: string;
  readonly lastDay: string;
  /** Her first shift at the host; this one when there was none. */
  readonly firstDay: string;
  /** Who employs her on the day; nobody employs who is self-employed. */
  readonly employerIds: readonly string[];
  /** Whether she is confirmed on the shift and has not read what the department tells beforehand. */
  readonly hasUnreadCard: boolean;
}
