import type { CredentialGap } from '../credential/credential-gap.rules.ts';
import { ruleBook, type FindingRemedy } from './rule-book.rules.ts';

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
  /** What was counted, with this shift in it: hours, nights, shifts or days, as the rule counts; and the most of it. */
  readonly counted: number | null;
  readonly limit: number | null;
  /** Over how many weeks it was counted, or averaged; null when over none. */
  readonly weeks: number | null;
  /** Local dates that it is about. */
  readonly onDays: readonly string[];
  /** Local dates from which it would fit, as far as the rule itself knows. */
  readonly fitsOn: readonly string[];
  /** What to do about it. */
  readonly remedy: FindingRemedy;
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
  counted: null,
  limit: null,
  weeks: null,
  onDays: [],
  fitsOn: [],
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
