import type { CredentialFacts } from '../credential/credential-facts.rules.ts';
import type { ActiveEngagement } from '../engagement/engagement.rules.ts';
import type { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import type { DutyKind, DutyOrigin } from '../working-time/duty.rules.ts';

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
  /** The cao of the employer, such as `ZIEKENHUIZEN`; null when not known here. */
  readonly collectiveAgreement: string | null;
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
  /** Last day of what was confirmed before it ended; null or left out while no end is known. */
  readonly runOffUntil?: string | null;
}

/** A member that goes on as part of another from that day on. */
export interface Successor {
  readonly memberId: string;
  readonly successorId: string;
  readonly mergedOn: string;
}

/** Another shift that the person signed up for. */
export interface OwnSignUp {
  readonly shiftId: string;
  /** The host. */
  readonly memberId: string;
  readonly status: SignUpStatus;
  readonly kind: DutyKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly breakMinutes: number;
  /** While on call: when she worked, once both sides agree on that. */
  readonly calls?: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
}

/** Work that was not signed up for here: of a home roster, or teaching. */
export interface WorkInterval {
  readonly memberId: string;
  readonly origin: Exclude<DutyOrigin, 'PLATFORM'>;
  readonly kind: DutyKind;
  /** Both null when they could not be read; the day is known then. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** Local date on which it begins. */
  readonly onDay: string;
  /** Null when not told: the break of the law is counted. */
  readonly breakMinutes: number | null;
}

/** Where people strike; who is lent does not replace them. */
export interface LabourDispute {
  readonly memberId: string;
  /** Null = all departments of the member. */
  readonly departmentIds: readonly string[] | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** A home employer's objection to work elsewhere that is in force on these days. */
export interface SideWorkObjectionFacts {
  /** The home employer. */
  readonly memberId: string;
  /** Null = every other member. */
  readonly hostId: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** What an employer told of her work; null when it links its roster and told nothing of her. */
export interface RosterFeed {
  readonly memberId: string;
  readonly heardAt: Date | null;
  /** The last local day that was told. */
  readonly toldUntil: string | null;
}

/** A detachment agreement of hers that was sent for signing, and is not withdrawn. */
export interface OwnDetachment {
  readonly hostMemberId: string;
  /** Null = all departments of the host. */
  readonly departmentId: string | null;
  readonly startsOn: string;
  readonly lastDay: string;
  /** By all three. */
  readonly isSigned: boolean;
}

/** What is known here of one person at one moment. */
export interface PersonFacts {
  readonly isSelfEmployed: boolean;
  readonly employments: readonly Employment[];
  /** Her own with hosts, as far as both said yes and the host assessed them. */
  readonly engagements: readonly ActiveEngagement[];
  readonly entrustments: readonly Entrustment[];
  /** Of the person's region. */
  readonly agreements: readonly Agreement[];
  /** Of the person's region; left out when no members merged. */
  readonly successors?: readonly Successor[];
  /** Neither declined nor withdrawn, over all members and the last year. */
  readonly signUps: readonly OwnSignUp[];
  /** The same year of work elsewhere. */
  readonly intervals: readonly WorkInterval[];
  /** Until when each employer told her work, null for never; an employer without a roster here is not among them. */
  readonly rosterFeeds: readonly RosterFeed[];
  /** WT-23: she works no nights; why is hers alone and stored nowhere. */
  readonly hasNightExemption: boolean;
  /** WT-22: her eighteenth birthday while she is younger; null for adults. */
  readonly adultFrom: string | null;
  /** WT-15: since when she consents, in writing, to more presence duty; null when she does not. */
  readonly presenceOptOutFrom: string | null;
  /** WT-18: what home employers object to. */
  readonly objections: readonly SideWorkObjectionFacts[];
  /** Of the person's region. */
  readonly disputes: readonly LabourDispute[];
  /** Left out: none. */
  readonly detachments?: readonly OwnDetachment[];
  /** Hosts with which her employers keep their detachment agreements here; left out: none. */
  readonly detachingPairs?: readonly { readonly homeMemberId: string; readonly hostMemberId: string }[];
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
  readonly departmentId: string;
  readonly kind: DutyKind;
  readonly breakMinutes: number;
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
  /** A learning place: EPAs below the level asked are welcome while somebody supervises. */
  readonly isLearning?: boolean;
  readonly isSupervised?: boolean;
}

/** Everything that one check is decided on. */
export interface EligibilityFacts {
  readonly person: PersonFacts;
  readonly shift: ShiftFacts;
  /** The core EPAs of the set that the shift asks in full; left out when it asks none. */
  readonly coreEpaIds?: readonly string[];
  /** What she can show, and what is asked of her here; left out when nothing is asked. */
  readonly credentials?: CredentialFacts;
  /** Local date on which the shift starts. */
  readonly day: string;
  readonly now: Date;
  readonly parameters: readonly RuleParameter[];
}
