import { losesPlace } from '../credential/credential.rules.ts';
import { runsOff } from '../eligibility/employment.rules.ts';
import { eligibilityFindings } from '../eligibility/eligibility.rules.ts';
import { blocks, gates, type Finding } from '../eligibility/finding.rules.ts';
import { factsOf, type Person } from '../eligibility/gather-facts.ts';
import type { Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { endHold, putOnHold } from './hold.ts';
import { maySupervise } from './may-supervise.ts';
import { checked } from './sign-up-checks.ts';
import type { SignUp } from './sign-up.entity.ts';
import { countsAsConfirmed, holdsPlace, SignUpStatus } from './sign-up-status.rules.ts';

/**
 * Findings by which a place that was given comes on hold: what somebody is registered, entrusted or supervised for, by
 * which agreement of members she is lent, and that she and both signed.
 */
const qualifications = new Set<string>([
  'EPA_MISSING',
  'SUPERVISOR_MISSING',
  'NO_AGREEMENT_IN_FORCE',
  'DETACHMENT_UNSIGNED',
  ...losesPlace,
]);

/** On a learning place a missing EPA is shown and keeps nobody back; that nobody supervises does. */
const losesIt = (one: Finding): boolean => qualifications.has(one.code) && (blocks(one) || gates(one));

const isAskedAgain = ({ status }: SignUp, findings: readonly Finding[]): boolean =>
  status === SignUpStatus.RECONFIRM_NEEDED &&
  findings.filter(losesIt).every(({ code }) => code === 'SUPERVISOR_MISSING');

/**
 * Looks again at a sign-up after what its person may do, or who supervises her, became something else: what was given
 * comes on hold, or back. Person and shift are locked.
 */
export async function recheckSignUp(acting: Acting, signUp: SignUp, shift: OpenShift, person: Person): Promise<void> {
  const { tx, now } = acting;
  // What is known now decides, however long ago it was heard: a hold is no refusal, and waits for no fresher news.
  const heardAt = { entrustments: now, employments: now, agreements: now };
  const facts = factsOf({ ...person, facts: { ...person.facts, heardAt } }, shift, now);
  const ownPlace = new Set<string>(['ALREADY_SIGNED_UP', 'SHIFT_FULL']);
  // What was given while an agreement held runs off after its end; then it comes on hold.
  if (holdsPlace(signUp.status) && runsOff(facts)) ownPlace.add('NO_AGREEMENT_IN_FORCE');
  const findings = eligibilityFindings(facts).filter(({ code }) => !ownPlace.has(code));
  if (shift.isLearning) signUp.maySupervise = await maySupervise(tx, signUp.professionalId, shift);
  // An emergency that was documented stays one.
  const isSettled = ({ code }: Finding) => code === 'DETACHMENT_UNSIGNED' && signUp.overrideCode === 'CARE_WOULD_STOP';
  const isQualified = !findings.some(one => losesIt(one) && !isSettled(one));
  if (isQualified && signUp.status !== SignUpStatus.ON_HOLD) return;
  if (isQualified && findings.some(blocks)) return;
  Object.assign(signUp, checked(findings, now));
  // Who was asked again cannot say yes before somebody supervises: nothing is held back from her.
  if (isAskedAgain(signUp, findings)) return;
  if (isQualified) await endHold(acting, signUp, shift);
  else if (countsAsConfirmed(signUp.status)) await putOnHold(acting, signUp, shift);
}
