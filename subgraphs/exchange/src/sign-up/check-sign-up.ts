import { runsOff } from '../eligibility/employment.rules.ts';
import { eligibilityFindings } from '../eligibility/eligibility.rules.ts';
import type { Finding } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPerson } from '../eligibility/gather-facts.ts';
import type { Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { checked } from './sign-up-checks.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';
import type { SignUp } from './sign-up.entity.ts';

/** What rules say at this moment of a sign-up that is there, apart from what it does to its shift itself. */
export async function checkAgain({ tx, now }: Acting, signUp: SignUp, shift: OpenShift): Promise<Finding[]> {
  const facts = factsOf(await gatherPerson(tx, signUp.professionalId, now), shift, now);
  const ownPlace = new Set<string>(['ALREADY_SIGNED_UP', 'SHIFT_FULL']);
  // Who is asked again whether she still comes was given the place while an agreement held: it runs off after its end.
  if (signUp.status === SignUpStatus.RECONFIRM_NEEDED && runsOff(facts)) ownPlace.add('NO_AGREEMENT_IN_FORCE');
  const findings = eligibilityFindings(facts).filter(({ code }) => !ownPlace.has(code));
  Object.assign(signUp, checked(findings, now));
  return findings;
}

/** Whether a place of the shift is free, or held by this sign-up already. */
export const isFullFor = ({ placesTaken, places }: OpenShift, holdsOne: boolean): boolean =>
  !holdsOne && placesTaken >= places;
