import { blocks, gates, type Finding } from '../eligibility/finding.rules.ts';

export type ConfirmRefusal =
  | 'NOT_DECIDABLE'
  | 'SHIFT_FULL'
  | 'NOT_ELIGIBLE'
  | 'SUPERVISOR_MISSING'
  | 'EMERGENCY_ONLY'
  | 'FACTS_UNKNOWN'
  | 'REASON_REQUIRED'
  | 'WORDS_REQUIRED'
  | 'REASON_TOO_LONG';

/** Why somebody confirms against a GATE. */
export interface Override {
  readonly code: string | null;
  readonly words: string | null;
}

/**
 * What stands between a planner and confirming; null when nothing. A GATE opens for a planner who says why,
 * but never against facts that are not known: those lead to PENDING_CHECK or WAITLISTED only.
 */
export function confirmRefusal(
  findings: readonly Finding[],
  isFull: boolean,
  { code, words }: Override,
): ConfirmRefusal | null {
  const against: [boolean, ConfirmRefusal][] = [
    [isFull, 'SHIFT_FULL'],
    [findings.some(blocks), 'NOT_ELIGIBLE'],
    [findings.some(({ code }) => code === 'SUPERVISOR_MISSING'), 'SUPERVISOR_MISSING'],
    [findings.some(({ isUnknown }) => isUnknown), 'FACTS_UNKNOWN'],
    // DT-6: who has not signed starts in an emergency alone, and that is documented.
    [findings.some(isUnsigned) && !(code === 'CARE_WOULD_STOP' && words !== null), 'EMERGENCY_ONLY'],
    [findings.some(gates) && code === null, 'REASON_REQUIRED'],
    [findings.some(gates) && code === 'OTHER' && words === null, 'WORDS_REQUIRED'],
  ];
  return against.find(([holds]) => holds)?.[1] ?? null;
}

const isUnsigned = ({ code }: Finding): boolean => code === 'DETACHMENT_UNSIGNED';

/** Whether a place is on hold for the signatures of her detachment agreement, and for nothing else. */
export const waitsForSignatures = (findings: readonly Finding[]): boolean =>
  findings.some(isUnsigned) && findings.filter(gates).every(isUnsigned);
