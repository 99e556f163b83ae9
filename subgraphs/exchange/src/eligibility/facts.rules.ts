import type { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';

/** A rule's number with the days on which it holds. */
export interface RuleParameter {
  readonly id: string;
  /** Local dates, both included; `validUntil` null = still in force. */
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly value: number;
}

export interface Employment {
  readonly memberId: string;
  readonly professionId: string;
  /** Local dates, both included; `endsOn` null = no end known. */
  readonly startsOn: string;
  readonly endsOn: string | null;
}

export interface Entrustment {
  readonly epaId: string;
  /** 1 to 5. */
  readonly level: number;
  /** Last local date on which it holds; null = until revoked. */
  readonly validUntil: string | null;
}

export interface Agreement {
  readonly memberIds: readonly string[];
  /** Empty = all kinds. */
  readonly departmentKinds: readonly string[];
  /** Empty = all professions. */
  readonly professionIds: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** First day on which it no longer holds; null while it was not terminated. */
  readonly terminatedOn: string | null;
}

/** Another shift that the person signed up for. */
export interface OwnSignUp {
  readonly shiftId: string;
  readonly status: SignUpStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What is known here of one person at one moment. */
export interface PersonFacts {
  readonly isSelfEmployed: boolean;
  readonly employments: readonly Employment[];
  readonly entrustments: readonly Entrustment[];
  /** Of the person's region. */
  readonly agreements: readonly Agreement[];
  /** Neither declined nor withdrawn, over all members. */
  readonly signUps: readonly OwnSignUp[];
  /** Up to when the copies have heard everything; null = never heard anything. */
  readonly heardAt: {
    readonly entrustments: Date | null;
    readonly employments: Date | null;
    readonly agreements: Date | null;
  };
}

/** What a check needs of the shift. */
export interface ShiftFacts {
  readonly id: string;
  readonly memberId: string;
  /** Null when the department is not known here yet. */
  readonly departmentKind: string | null;
  readonly professionId: string;
  readonly status: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly places: number;
  readonly placesTaken: number;
  readonly requiredEpas: readonly { readonly epaId: string; readonly minimumLevel: number }[];
  /** The EPA set that is asked in full; null or left out when none. */
  readonly requiredEpaSetId?: string | null;
}

/** Everything that one check is decided on. */
export interface EligibilityFacts {
  readonly person: PersonFacts;
  readonly shift: ShiftFacts;
  /** The core EPAs of the set that the shift asks in full; left out when it asks none. */
  readonly coreEpaIds?: readonly string[];
  /** Local date on which the shift starts. */
  readonly day: string;
  readonly now: Date;
  readonly parameters: readonly RuleParameter[];
}
