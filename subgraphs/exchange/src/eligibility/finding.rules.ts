import type { CredentialGap } from '../credential/credential-gap.rules.ts';

export enum EligibilityOutcome {
  ELIGIBLE = 'ELIGIBLE',
  NOT_ELIGIBLE = 'NOT_ELIGIBLE',
  UNKNOWN = 'UNKNOWN',
}

export enum Enforcement {
  BLOCK = 'BLOCK',
  GATE = 'GATE',
  SIGNAL = 'SIGNAL',
  RECORD = 'RECORD',
}

/** Every reason that can speak against a sign-up, with the rule behind it. */
export const ruleBook = {
  SHIFT_STARTED: { ruleId: 'EX-3', ruleVersion: '1', source: 'Naober: a shift that began is no longer on offer' },
  SHIFT_NOT_OPEN: { ruleId: 'EX-4', ruleVersion: '1', source: 'Naober: only published shifts are on offer' },
  ALREADY_SIGNED_UP: { ruleId: 'EX-5', ruleVersion: '1', source: 'Naober: one sign-up per person and shift' },
  NOT_EMPLOYED: {
    ruleId: 'EX-6',
    ruleVersion: '1',
    source: 'Naober: members lend each other their own employees (RUN)',
  },
  PROFESSION_MISMATCH: {
    ruleId: 'EX-7',
    ruleVersion: '1',
    source: 'Naober: the profession of an employment on the day of the shift',
  },
  EPA_MISSING: { ruleId: 'LN-1', ruleVersion: '1', source: 'CZO: EPA levels; 4 and 5 act without supervision' },
  EPA_UNKNOWN: {
    ruleId: 'EX-1',
    ruleVersion: '1',
    source: 'Naober: entrustments that are too old or unknown prove nothing',
  },
  SUPERVISOR_MISSING: {
    ruleId: 'SG-5',
    ruleVersion: '1',
    source: 'CZO: below level 4 one acts under supervision; level 5 supervises',
  },
  NO_AGREEMENT_IN_FORCE: {
    ruleId: 'EX-8',
    ruleVersion: '1',
    source: 'Cooperation agreement of the members ("samenwerkingsovereenkomst")',
  },
  OVERLAP: { ruleId: 'WT-17', ruleVersion: '1', source: 'ATW 5:15: all employers together' },
  REST_TOO_SHORT: { ruleId: 'WT-4', ruleVersion: '1', source: 'ATW 5:3 (2), 5:15' },
  REST_SHORTENED: { ruleId: 'WT-4', ruleVersion: '1', source: 'ATW 5:3 (2), 5:15' },
  CREDENTIAL_MISSING: {
    ruleId: 'PR-8',
    ruleVersion: '1',
    source: 'Wkkgz art. 4, Wet BIG art. 3 and 34; what the host asks',
  },
  CREDENTIAL_EXPIRED: { ruleId: 'PR-8', ruleVersion: '1', source: 'Wkkgz art. 4: it holds on the whole shift' },
  CREDENTIAL_TOO_OLD: { ruleId: 'PR-8', ruleVersion: '1', source: 'Wkkgz art. 4: the host says how old it may be' },
  CREDENTIAL_NOT_VALID: { ruleId: 'PR-5', ruleVersion: '1', source: 'Wet BIG: struck off, or suspended' },
  CREDENTIAL_RESTRICTED: {
    ruleId: 'PR-5',
    ruleVersion: '1',
    source: 'Wet BIG: a restriction is looked at by each host',
  },
  CREDENTIAL_UNVERIFIED: {
    ruleId: 'PR-8',
    ruleVersion: '1',
    source: 'Wkkgz art. 4: the host verifies, or accepts who did',
  },
  CREDENTIAL_UNKNOWN: {
    ruleId: 'PR-5',
    ruleVersion: '1',
    source: 'Naober: what the register said more than a day ago proves nothing',
  },
  ARRIVAL_CARD_NOT_READ: {
    ruleId: 'EX-11',
    ruleVersion: '1',
    source: 'Naober: read before the first shift at a department',
  },
  SHIFT_FULL: { ruleId: 'EX-9', ruleVersion: '1', source: 'Naober: the waiting list is served in order of signing up' },
} as const;

export type FindingCode = keyof typeof ruleBook;

/** An EPA that is asked and not held at the level asked. */
export interface MissingEpa {
  readonly epaId: string;
  readonly requiredLevel: number;
  /** Null when not entrusted at all, or not known. */
  readonly heldLevel: number | null;
}

/** One reason against, and what would fit instead. */
export interface Finding {
  readonly code: FindingCode;
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly source: string;
  readonly enforcement: Enforcement;
  /** True when a fact is missing or too old to decide on: only the fact can clear it, no person. */
  readonly isUnknown: boolean;
  readonly missingEpas: readonly MissingEpa[];
  readonly missingCredentials: readonly CredentialGap[];
  /** Hours of rest that there would be. */
  readonly restHours: number | null;
  readonly minimumRestHours: number | null;
  /** A shift of this person would fit from, or until, this moment. */
  readonly fitsFrom: Date | null;
  readonly fitsUntil: Date | null;
  /** The other shift of the same person that it collides with. */
  readonly conflictsWithId: string | null;
}

const nothingMore = {
  isUnknown: false,
  missingEpas: [],
  missingCredentials: [],
  restHours: null,
  minimumRestHours: null,
  fitsFrom: null,
  fitsUntil: null,
  conflictsWithId: null,
};

/** A reason of the rule book with its class and what is particular about it. */
export function finding(code: FindingCode, enforcement: Enforcement, particulars: Partial<Finding> = {}): Finding {
  return { code, ...ruleBook[code], enforcement, ...nothingMore, ...particulars };
}

export const blocks = ({ enforcement }: Finding): boolean => enforcement === Enforcement.BLOCK;
export const gates = ({ enforcement }: Finding): boolean => enforcement === Enforcement.GATE;

/** BLOCK says no, GATE says that somebody must look first; SIGNAL and RECORD leave it open. */
export function outcomeOf(findings: readonly Finding[]): EligibilityOutcome {
  if (findings.some(blocks)) return EligibilityOutcome.NOT_ELIGIBLE;
  return findings.some(gates) ? EligibilityOutcome.UNKNOWN : EligibilityOutcome.ELIGIBLE;
}
