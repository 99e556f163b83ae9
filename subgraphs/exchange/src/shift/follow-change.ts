import type { EntityManager } from '@mikro-orm/postgresql';
import { elapsedMinutes } from '@naober/kit/local-time';
import { eligibilityFindings } from '../eligibility/eligibility.rules.ts';
import type { Finding } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPerson } from '../eligibility/gather-facts.ts';
import { moveTo } from '../sign-up/move-to.ts';
import { checked, rechecked } from '../sign-up/sign-up-checks.ts';
import type { SignUp } from '../sign-up/sign-up.entity.ts';
import { holdsTime, SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
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
    // What was decided on stands as it was: a reason given then settles nothing that the change brings.
    const looked = isCountedOn(signUp) ? rechecked(findings, now) : checked(findings, now);
    Object.assign(signUp, looked, { startsAt: shift.startsAt, endsAt: shift.endsAt });
    if (isElsewhere && holdsTime(signUp.status)) return [signUp, letGo(signUp, shift, now)];
    if (!isCountedOn(signUp)) return [signUp, 'SHIFT_CHANGED'];
    moveTo(signUp, shift, SignUpStatus.RECONFIRM_NEEDED);
    return [signUp, 'RECONFIRM_NEEDED'];
  });
}

const promised = new Set([SignUpStatus.CONFIRMED, SignUpStatus.RECONFIRM_NEEDED, SignUpStatus.ON_HOLD]);

/** What was promised ends by the host's doing; what was only asked goes on the waiting list. */
function letGo(signUp: SignUp, shift: ShiftWithEverybody['shift'], now: Date): ShiftMessage {
  if (!promised.has(signUp.status)) {
    moveTo(signUp, shift, SignUpStatus.WAITLISTED);
    return 'SHIFT_CHANGED';
  }
  moveTo(signUp, shift, SignUpStatus.CANCELLED_BY_HOST);
  Object.assign(signUp, { noticeMinutes: Math.floor(elapsedMinutes(now, shift.startsAt)), decidedAt: now });
  return 'SHIFT_CANCELLED';
}
