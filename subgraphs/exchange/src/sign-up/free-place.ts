import type { EntityManager } from '@mikro-orm/postgresql';
import { eligibilityFindings, firstStatusOf } from '../eligibility/eligibility.rules.ts';
import { blocks } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPerson } from '../eligibility/gather-facts.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import type { LockedShift } from './lock.ts';
import { checked } from './sign-up-checks.ts';
import type { SignUp } from './sign-up.entity.ts';
import { holdsPlace, SignUpStatus } from './sign-up-status.rules.ts';

/** Gives back what the sign-up held; the first of the waiting list moves up. Everybody concerned is locked. */
export async function freePlace(
  tx: EntityManager,
  signUp: SignUp,
  { shift, waiting }: LockedShift,
  now: Date,
): Promise<void> {
  if (!holdsPlace(signUp.status)) return;
  shift.placesTaken -= 1;
  if (signUp.status === SignUpStatus.CONFIRMED) shift.placesConfirmed -= 1;
  await moveUp(
    tx,
    shift,
    waiting.filter(one => one !== signUp),
    now,
  );
}

/** Fills free places from the waiting list, in its order; who is not eligible now is skipped and keeps waiting. */
export async function moveUp(
  tx: EntityManager,
  shift: OpenShift,
  waiting: readonly SignUp[],
  now: Date,
): Promise<void> {
  for (const next of waiting) {
    if (shift.placesTaken >= shift.places) return;
    const person = await gatherPerson(tx, next.professionalId, now);
    const findings = eligibilityFindings(factsOf(person, shift, now)).filter(
      ({ code }) => code !== 'ALREADY_SIGNED_UP',
    );
    Object.assign(next, checked(findings, now));
    if (findings.some(blocks)) continue;
    next.status = firstStatusOf(findings);
    shift.placesTaken += 1;
  }
}
