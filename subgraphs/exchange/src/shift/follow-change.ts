import { elapsedMinutes } from '@naober/kit/local-time';
import { eligibilityFindings } from '../eligibility/eligibility.rules.ts';
import { factsOf, gatherPeople, type Person } from '../eligibility/gather-facts.ts';
import type { Acting } from '../message/say-of-sign-up.ts';
import { moveTo } from '../sign-up/move-to.ts';
import { checked, rechecked } from '../sign-up/sign-up-checks.ts';
import type { SignUp } from '../sign-up/sign-up.entity.ts';
import { holdsTime, SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { recheckShiftJob } from '../sign-up/sign-up-jobs.ts';
import { timeAgain } from '../sign-up/time-again.ts';
import type { ShiftWithEverybody } from './lock-everybody.ts';
import type { OpenShift } from './open-shift.entity.ts';
import type { ShiftMessage } from './shift-messages.ts';

/** What the host counted on, and must ask again. */
export const isCountedOn = ({ status }: Pick<SignUp, 'status'>): boolean => status === SignUpStatus.CONFIRMED;

/**
 * Brings the open sign-ups of a shift after it changed: every rule is checked again and who was confirmed is asked again.
 * Who cannot be at two places at once does not keep this one: her other promise stands. Returns what each must hear.
 */
export async function followChange(
  acting: Acting,
  { shift, signUps }: ShiftWithEverybody,
): Promise<[SignUp, ShiftMessage][]> {
  const { tx, now } = acting;
  const ids = signUps.map(({ professionalId }) => professionalId);
  const people = await gatherPeople(tx, ids, now);
  const told = signUps.map((signUp): [SignUp, ShiftMessage] => [
    signUp,
    follow(signUp, shift, people.get(signUp.professionalId)!, now),
  ]);
  const parameters = [...people.values()][0]?.parameters ?? [];
  for (const signUp of signUps) await timeAgain(acting, signUp, shift, parameters);
  // Who learns, and who is on hold for what is asked no more, is looked at with the change in force.
  await acting.events.enqueue(tx, recheckShiftJob, { shiftId: shift.id });
  return told;
}

function follow(signUp: SignUp, shift: OpenShift, person: Person, now: Date): ShiftMessage {
  const findings = eligibilityFindings(factsOf(person, shift, now)).filter(
    ({ code }) => code !== 'ALREADY_SIGNED_UP' && code !== 'SHIFT_FULL',
  );
  const isElsewhere = findings.some(({ code }) => code === 'OVERLAP');
  // What was decided on stands as it was: a reason given then settles nothing that the change brings.
  const looked = isCountedOn(signUp) ? rechecked(findings, now) : checked(findings, now);
  Object.assign(signUp, looked, { startsAt: shift.startsAt, endsAt: shift.endsAt });
  if (isElsewhere && holdsTime(signUp.status)) return letGo(signUp, shift, now);
  if (signUp.status === SignUpStatus.ON_HOLD) signUp.heldFrom = SignUpStatus.RECONFIRM_NEEDED;
  if (!isCountedOn(signUp)) return 'SHIFT_CHANGED';
  moveTo(signUp, shift, SignUpStatus.RECONFIRM_NEEDED);
  return 'RECONFIRM_NEEDED';
}

const promised = new Set([SignUpStatus.CONFIRMED, SignUpStatus.RECONFIRM_NEEDED, SignUpStatus.ON_HOLD]);

/** What was promised ends by the host's doing; what was only asked goes on the waiting list. */
function letGo(signUp: SignUp, shift: OpenShift, now: Date): ShiftMessage {
  if (!promised.has(signUp.status)) {
    moveTo(signUp, shift, SignUpStatus.WAITLISTED);
    return 'SHIFT_CHANGED';
  }
  moveTo(signUp, shift, SignUpStatus.CANCELLED_BY_HOST);
  Object.assign(signUp, { noticeMinutes: Math.floor(elapsedMinutes(now, shift.startsAt)), decidedAt: now });
  return 'SHIFT_CANCELLED';
}
