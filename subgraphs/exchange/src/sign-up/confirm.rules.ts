import { blocks, gates, type Finding } from '../eligibility/finding.rules.ts';

export type ConfirmRefusal =
  | 'NOT_DECIDABLE'
  | 'SHIFT_FULL'
  | 'NOT_ELIGIBLE'
  | 'SUPERVISOR_MISSING'
  | 'FACTS_UNKNOWN'
  | 'REASON_REQUIRED'
  | 'REASON_TOO_LONG';

/**
 * What stands between a planner and confirming; null when nothing. A GATE opens for a planner who says why,
 * but never against facts that are not known: those lead to PENDING_CHECK or WAITLISTED only.
 */
export function confirmRefusal(
  findings: readonly Finding[],
  isFull: boolean,
  reason: string | null,
): ConfirmRefusal | null {
  const against: [boolean, ConfirmRefusal][] = [
    [isFull, 'SHIFT_FULL'],
    [findings.some(blocks), 'NOT_ELIGIBLE'],
    [findings.some(({ code }) => code === 'SUPERVISOR_MISSING'), 'SUPERVISOR_MISSING'],
    [findings.some(({ isUnknown }) => isUnknown), 'FACTS_UNKNOWN'],
    [findings.some(gates) && !reason, 'REASON_REQUIRED'],
  ];
  return against.find(([holds]) => holds)?.[1] ?? null;
}
