import { credentialFindings } from '../credential/credential.rules.ts';
import { epaFindings } from './competence.rules.ts';
import { employmentFindings } from './employment.rules.ts';
import type { EligibilityFacts } from './facts.rules.ts';
import type { Finding } from './finding.rules.ts';
import { offerFindings } from './offer.rules.ts';
import { ownDetachmentFindings } from '../detachment/own-detachment.rules.ts';
import { labourDisputeFindings } from '../labour-dispute/labour-dispute.rules.ts';
import { workingTimeFindings } from '../working-time/working-time.rules.ts';

/** Every reason against the sign-up at once; empty means it is allowed. Pure: reads no clock, no database. */
export function eligibilityFindings(facts: EligibilityFacts): Finding[] {
  return [
    ...offerFindings(facts),
    ...employmentFindings(facts),
    ...ownDetachmentFindings(facts),
    ...labourDisputeFindings(facts),
    ...epaFindings(facts),
    ...credentialFindings(facts),
    ...workingTimeFindings(facts),
  ];
}
