import { eligibilityFindings } from '../eligibility/eligibility.rules.ts';
import type { Finding } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPerson } from '../eligibility/gather-facts.ts';
import type { Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { checked } from './sign-up-checks.ts';
import type { SignUp } from './sign-up.entity.ts';

/** What rules say at this moment of a sign-up that is there, apart from what it does to its shift itself. */
export async function checkAgain({ tx, now }: Acting, signUp: SignUp, shift: OpenShift): Promise<Finding[]> {
  const all = eligibilityFindings(factsOf(await gatherPerson(tx, signUp.professionalId, now), shift, now));
  const findings = all.filter(({ code }) => code !== 'ALREADY_SIGNED_UP' && code !== 'SHIFT_FULL');
  Object.assign(signUp, checked(findings, now));
  return findings;
}

/** Whether a place of the shift is free, or held by this sign-up already. */
export const isFullFor = ({ placesTaken, places }: OpenShift, holdsOne: boolean): boolean =>
  !holdsOne && placesTaken >= places;
