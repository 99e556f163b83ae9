import { credentialFindings } from '../credential/credential.rules.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { epaFindings } from './competence.rules.ts';
import { employmentFindings } from './employment.rules.ts';
import type { EligibilityFacts } from './facts.rules.ts';
import { gates, type Finding } from './finding.rules.ts';
import { offerFindings } from './offer.rules.ts';
import { restFindings } from './rest.rules.ts';

/** Every reason against the sign-up at once; empty means it is allowed. Pure: reads no clock, no database. */
export function eligibilityFindings(facts: EligibilityFacts): Finding[] {
  return [
    ...offerFindings(facts),
    ...employmentFindings(facts),
    ...epaFindings(facts),
    ...credentialFindings(facts),
    ...restFindings(facts),
  ];
}

/** Where a sign-up that nothing blocks begins: behind a full shift on the waiting list, else with a place. */
export function firstStatusOf(findings: readonly Finding[]): SignUpStatus {
  if (findings.some(({ code }) => code === 'SHIFT_FULL')) return SignUpStatus.WAITLISTED;
  return findings.some(gates) ? SignUpStatus.PENDING_CHECK : SignUpStatus.SUBMITTED;
}
