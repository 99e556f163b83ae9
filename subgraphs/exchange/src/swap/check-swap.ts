import { eligibilityFindings } from '../eligibility/eligibility.rules.ts';
import type { Finding } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPerson } from '../eligibility/gather-facts.ts';
import type { Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { holdsPlace } from '../sign-up/sign-up-status.rules.ts';
import type { LockedSwap } from './locked-swap.ts';

/** What rules say at this moment of each who would work a shift that is not hers yet. */
export interface SwapFindings {
  readonly ofGiven: readonly Finding[];
  readonly ofReturned: readonly Finding[];
}

/** Both people on both shifts: each as if the shift that she gives away were not hers. */
export async function checkSwap(
  acting: Acting,
  { swap, givenShift, returnedShift }: LockedSwap,
  takerId: string,
): Promise<SwapFindings> {
  const ofGiven = await findingsOf(acting, takerId, givenShift, returnedShift);
  const ofReturned = returnedShift ? await findingsOf(acting, swap.holderId, returnedShift, givenShift) : [];
  return { ofGiven, ofReturned };
}

async function findingsOf(
  { tx, now }: Acting,
  personId: string,
  shift: OpenShift,
  givenAway: OpenShift | null,
): Promise<Finding[]> {
  const person = await gatherPerson(tx, personId, now);
  // What she only wishes for on the shift becomes the place; one that she has already would be two.
  const signUps = person.facts.signUps.filter(
    ({ shiftId, status }) => shiftId !== givenAway?.id && (shiftId !== shift.id || holdsPlace(status)),
  );
  const facts = factsOf({ ...person, facts: { ...person.facts, signUps } }, shift, now);
  // The place is there: it is the one that is handed over.
  return eligibilityFindings(facts).filter(({ code }) => code !== 'SHIFT_FULL');
}
