import type { EntityManager } from '@mikro-orm/postgresql';
import { elapsedMinutes } from '@naober/kit/local-time';
import { eligibilityFindings } from '../eligibility/eligibility.rules.ts';
import type { Finding } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPerson } from '../eligibility/gather-facts.ts';
import { checked } from '../sign-up/sign-up-checks.ts';
import type { SignUp } from '../sign-up/sign-up.entity.ts';
import { holdsPlace, SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import type { ShiftWithEverybody } from './lock-everybody.ts';
import type { ShiftMessage } from './shift-messages.ts';

/** What the host counted on, and must ask again. */
export const isCountedOn = ({ status }: Pick<SignUp, 'status'>): boolean => status === SignUpStatus.CONFIRMED;

/**
 * Brings the open sign-ups of a shift after it changed: every rule is checked again and who was confirmed is asked again.
 * Who cannot be at two places at once does not keep this one: her other promise stands. Returns what each must hear.
 */
export async function followChange(
  tx: EntityManager,
  { shift, signUps }: ShiftWithEverybody,
  now: Date,
): Promise<[SignUp, ShiftMessage][]> {
  const checks: [SignUp, Finding[]][] = [];
  for (const signUp of signUps) {
    const findings = eligibilityFindings(factsOf(await gatherPerson(tx, signUp.professionalId, now), shift, now));
    checks.push([signUp, findings.filter(({ code }) => code !== 'ALREADY_SIGNED_UP' && code !== 'SHIFT_FULL')]);
  }
  return checks.map(([signUp, findings]) => {
    const isElsewhere = findings.some(({ code }) => code === 'OVERLAP');
    Object.assign(signUp, checked(findings, now), { startsAt: shift.startsAt, endsAt: shift.endsAt });
    if (isElsewhere && keepsTime(signUp.status)) return [signUp, letGo(signUp, shift, now)];
    if (!isCountedOn(signUp)) return [signUp, 'SHIFT_CHANGED'];
    shift.placesConfirmed -= 1;
    signUp.status = SignUpStatus.RECONFIRM_NEEDED;
    return [signUp, 'SHIFT_CHANGED_RECONFIRM'];
  });
}

const promised = new Set([SignUpStatus.CONFIRMED, SignUpStatus.RECONFIRM_NEEDED, SignUpStatus.ON_HOLD]);

/** Whether it takes the person's time, so that the database keeps it from being at the same time as another. */
const keepsTime = (status: SignUpStatus): boolean => holdsPlace(status) || promised.has(status);

/** What was promised ends by the host's doing; what was only asked goes on the waiting list. */
function letGo(signUp: SignUp, shift: ShiftWithEverybody['shift'], now: Date): ShiftMessage {
  shift.placesTaken -= 1;
  if (isCountedOn(signUp)) shift.placesConfirmed -= 1;
  if (!promised.has(signUp.status)) {
    signUp.status = SignUpStatus.WAITLISTED;
    return 'SHIFT_CHANGED';
  }
  const noticeMinutes = Math.floor(elapsedMinutes(now, shift.startsAt));
  Object.assign(signUp, { status: SignUpStatus.CANCELLED_BY_HOST, noticeMinutes, decidedAt: now });
  return 'SHIFT_CANCELLED';
}
