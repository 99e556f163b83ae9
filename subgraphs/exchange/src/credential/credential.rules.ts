import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { looksAt, type GapCode } from './credential-gap.rules.ts';

/** What can be looked at by a person, and what only the fact itself can clear. */
const enforcements: Readonly<Record<GapCode, { enforcement: Enforcement; isUnknown: boolean }>> = {
  CREDENTIAL_MISSING: { enforcement: Enforcement.BLOCK, isUnknown: false },
  CREDENTIAL_EXPIRED: { enforcement: Enforcement.BLOCK, isUnknown: false },
  CREDENTIAL_TOO_OLD: { enforcement: Enforcement.BLOCK, isUnknown: false },
  SPECIALISM_MISSING: { enforcement: Enforcement.BLOCK, isUnknown: false },
  CREDENTIAL_NOT_VALID: { enforcement: Enforcement.BLOCK, isUnknown: false },
  // HR of the host looks, not the planner: her word alone clears it.
  CREDENTIAL_RESTRICTED: { enforcement: Enforcement.GATE, isUnknown: true },
  CREDENTIAL_UNVERIFIED: { enforcement: Enforcement.GATE, isUnknown: false },
  CREDENTIAL_UNKNOWN: { enforcement: Enforcement.GATE, isUnknown: true },
};

/** PR-2 to PR-9: whatever is asked and does not count, one finding for each way in which it does not. */
export function credentialFindings({ credentials, now, parameters }: EligibilityFacts): Finding[] {
  if (!credentials) return [];
  const gaps = looksAt(credentials, { now, parameters }).flatMap(({ gap }) => (gap ? [gap] : []));
  const byCode = Map.groupBy(gaps, ({ code }) => code);
  const found = [...byCode].map(([code, missingCredentials]) => {
    const { enforcement, isUnknown } = enforcements[code];
    return finding(code, enforcement, { isUnknown, missingCredentials });
  });
  return credentials.hasUnreadCard ? [...found, finding('ARRIVAL_CARD_NOT_READ', Enforcement.SIGNAL)] : found;
}

/** Findings by which a place that was given is kept back until they are solved. */
export const losesPlace: ReadonlySet<string> = new Set([
  'CREDENTIAL_MISSING',
  'CREDENTIAL_EXPIRED',
  'CREDENTIAL_TOO_OLD',
  'SPECIALISM_MISSING',
  'CREDENTIAL_NOT_VALID',
  'CREDENTIAL_RESTRICTED',
]);
