import { isValidOn } from '../epa-set-version/epa-set-version.rules.ts';
import { isIndependent, type EntrustmentLevel } from './entrustment-level.rules.ts';
import type { Standing } from './standing.rules.ts';

export enum EpaEntrustmentStatus {
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
}

/** SM-EPA: expired from the day after its last day; nobody writes that down, the calendar decides. */
export function statusOn(
  today: string,
  one: { revokedAt: Date | null; validUntil: string | null },
): EpaEntrustmentStatus {
  if (one.revokedAt !== null) return EpaEntrustmentStatus.REVOKED;
  const isOver = one.validUntil !== null && one.validUntil < today;
  return isOver ? EpaEntrustmentStatus.EXPIRED : EpaEntrustmentStatus.ACTIVE;
}

/** Why a decision was refused, by which rule of the sources. */
export interface Refusal<Code extends string> {
  readonly code: Code;
  readonly source: string;
  readonly message: string;
  readonly field: string[] | null;
}

export type AuthorityCode = 'SELF_ASSESSMENT' | 'NOT_ASSESSOR';

export type GrantCode =
  | AuthorityCode
  | 'ASSESSOR_LACKS_EPA'
  | 'DECIDED_IN_FUTURE'
  | 'ALREADY_EXPIRED'
  | 'SET_NOT_VALID'
  | 'NEWER_DECISION_STANDS';

export type RevokeCode = AuthorityCode | 'NOT_ACTIVE' | 'REASON_MISSING' | 'REASON_TOO_LONG';

export const longestReason = 1_000;

export interface GrantFacts {
  readonly standing: Standing;
  readonly level: EntrustmentLevel;
  /** At which level the assessor holds the EPA today; null when not at all. */
  readonly assessorLevel: EntrustmentLevel | null;
  readonly today: string;
  readonly decidedOn: string;
  readonly validUntil: string | null;
  /** Days on which the version of the set counts; `validUntil` null = no end. */
  readonly set: { readonly validFrom: string; readonly validUntil: string | null };
  /** Day of the decision that would be replaced; null when there is none. */
  readonly standingDecisionOn: string | null;
}

/** Every reason against a new entrustment; a stranger learns only that she is one. Empty means allowed. */
export function grantRefusals(facts: GrantFacts): Refusal<GrantCode>[] {
  const strange = authorityRefusals(facts.standing);
  return strange.length > 0 ? strange : decisionRefusals(facts);
}

function decisionRefusals(facts: GrantFacts): Refusal<GrantCode>[] {
  const { level, assessorLevel, today, decidedOn, validUntil, set, standingDecisionOn } = facts;
  return reasons<GrantCode>([
    [
      !mayEntrust(assessorLevel, level),
      refusal(
        'ASSESSOR_LACKS_EPA',
        'LN-1, own',
        'The assessor holds the EPA neither independently nor at this level.',
        'level',
      ),
    ],
    [decidedOn > today, refusal('DECIDED_IN_FUTURE', 'own', 'The day of the decision has not come yet.', 'decidedOn')],
    [
      validUntil !== null && (validUntil < today || validUntil < decidedOn),
      refusal('ALREADY_EXPIRED', 'own', 'The last day has passed.', 'validUntil'),
    ],
    [
      !isValidOn(decidedOn, set),
      refusal('SET_NOT_VALID', 'own', 'The version of the set did not count on the day of the decision.', 'epaId'),
    ],
    [
      standingDecisionOn !== null && standingDecisionOn > decidedOn,
      refusal('NEWER_DECISION_STANDS', 'own', 'A decision of a later day stands.', 'decidedOn'),
    ],
  ]);
}

/**
 * Every reason against revoking; empty means allowed. `reason` null asks whether it can be revoked at all. The assessor
 * need not hold the EPA: taking trust back must not wait.
 */
export function revokeRefusals(
  standing: Standing,
  status: EpaEntrustmentStatus,
  reason: string | null,
): Refusal<RevokeCode>[] {
  const strange = authorityRefusals(standing);
  if (strange.length > 0) return strange;
  return reasons<RevokeCode>([
    [status !== EpaEntrustmentStatus.ACTIVE, refusal('NOT_ACTIVE', 'SM-EPA', 'It is not in force any more.')],
    [reason?.trim() === '', refusal('REASON_MISSING', 'own', 'A reason is needed.', 'reason')],
    [
      (reason ?? '').length > longestReason,
      refusal('REASON_TOO_LONG', 'own', `A reason has at most ${longestReason} characters.`, 'reason'),
    ],
  ]);
}

/** Domain 7, Learning: nobody assesses herself, and who assesses is an assessor of the employer. */
function authorityRefusals({ isSelf, isAssessor }: Standing): Refusal<AuthorityCode>[] {
  return reasons<AuthorityCode>([
    [isSelf, refusal('SELF_ASSESSMENT', 'own', 'Nobody decides on her own entrustments.')],
    [
      !isSelf && !isAssessor,
      refusal('NOT_ASSESSOR', 'own', 'Only an assessor of a member that employs the professional decides.'),
    ],
  ]);
}

/** LN-1: who entrusts works independently with the EPA, and gives no more than she holds. */
function mayEntrust(held: EntrustmentLevel | null, level: EntrustmentLevel): boolean {
  return held !== null && isIndependent(held) && held >= level;
}

function refusal<Code extends string>(code: Code, source: string, message: string, field?: string): Refusal<Code> {
  return { code, source, message, field: field === undefined ? null : ['input', field] };
}

function reasons<Code extends string>(against: [boolean, Refusal<Code>][]): Refusal<Code>[] {
  return against.filter(([holds]) => holds).map(([, reason]) => reason);
}
