import { eligibilityFindings } from '../eligibility/eligibility.rules.ts';
import { blocks, gates, type Finding } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPeople, type Person } from '../eligibility/gather-facts.ts';
import { sayOf, type Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import type { LockedShift } from './lock.ts';
import { moveTo } from './move-to.ts';
import { offerPlace } from './offer-place.ts';
import { passOnPlacesJob } from './sign-up-jobs.ts';
import { checked } from './sign-up-checks.ts';
import type { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';
import { superviseAgain } from './supervise-again.ts';

/** Ends a sign-up; the place it held, if any, is offered on at once. Everybody concerned is locked. */
export async function freePlace(
  acting: Acting,
  signUp: SignUp,
  status: SignUpStatus,
  { shift, waiting }: LockedShift,
): Promise<void> {
  moveTo(signUp, shift, status);
  await superviseAgain(acting, signUp, shift);
  await offerOn(
    acting,
    shift,
    waiting.filter(one => one !== signUp),
  );
}

/** Until fresher facts may have come. */
const patienceMilliseconds = 300_000;

const isStale = ({ isUnknown, code }: Finding): boolean => isUnknown && code !== 'SUPERVISOR_MISSING';

/**
 * Offers free places to the waiting list, in its order. Who is not eligible now is skipped, is told so and keeps waiting;
 * who must be looked at first becomes the planner's to decide on. While facts are too old, nobody loses her turn: it is
 * tried again.
 */
export async function offerOn(acting: Acting, shift: OpenShift, waiting: readonly SignUp[]): Promise<void> {
  const isFull = () => shift.placesTaken >= shift.places;
  if (shift.status !== 'PUBLISHED' || shift.startsAt <= acting.now || waiting.length === 0 || isFull()) return;
  const ids = waiting.map(({ professionalId }) => professionalId);
  const people = await gatherPeople(acting.tx, ids, acting.now);
  for (const next of waiting) {
    if (isFull()) return;
    const findings = findingsOfWaiting(people.get(next.professionalId)!, shift, acting.now);
    const heard = next.skippedAt && codesOf(next);
    Object.assign(next, checked(findings, acting.now));
    if (findings.some(isStale)) return lookAgain(acting, shift.id);
    if (findings.some(blocks)) await skip(acting, next, heard === codesOf(next));
    else if (findings.some(gates)) moveTo(next, shift, SignUpStatus.PENDING_CHECK);
    else if (!(await offerPlace(acting, next, shift))) return;
  }
}

const lookAgain = ({ tx, events, now }: Acting, shiftId: string): Promise<void> =>
  events.enqueue(tx, passOnPlacesJob, { shiftId }, { notBefore: new Date(now.getTime() + patienceMilliseconds) });

const findingsOfWaiting = (person: Person, shift: OpenShift, now: Date): Finding[] =>
  eligibilityFindings(factsOf(person, shift, now)).filter(({ code }) => code !== 'ALREADY_SIGNED_UP');

const codesOf = ({ checks }: SignUp): string => checks.map(({ code }) => code).join();

/** She hears why once: a roster that is read every few minutes would tell her each time. */
async function skip(acting: Acting, next: SignUp, isHeard: boolean): Promise<void> {
  next.skippedAt = acting.now;
  if (!isHeard)
    await sayOf(acting, 'WAITING_SKIPPED', next, { ruleIds: next.checks.map(({ ruleId }) => ruleId).join(', ') });
}
