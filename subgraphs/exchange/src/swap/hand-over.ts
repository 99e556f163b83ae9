import { elapsedMinutes } from '@naober/kit/local-time';
import type { Finding } from '../eligibility/finding.rules.ts';
import type { Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { addSignUp } from '../sign-up/add-sign-up.ts';
import { confirmPlace } from '../sign-up/confirm-place.ts';
import { moveTo } from '../sign-up/move-to.ts';
import { checked } from '../sign-up/sign-up-checks.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { openStatuses, SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { superviseAgain } from '../sign-up/supervise-again.ts';
import type { SwapFindings } from './check-swap.ts';
import type { LockedSwap } from './locked-swap.ts';
import { ShiftSwap } from './shift-swap.entity.ts';
import { sayToBoth } from './say-of-swap.ts';
import { SwapStatus } from './swap.enums.ts';

/** The places change hands, all of it in the caller's transaction, under the locks of both people and both shifts. */
export async function handOver(
  acting: Acting,
  locked: LockedSwap,
  takerId: string,
  { ofGiven, ofReturned }: SwapFindings,
): Promise<void> {
  const { tx, now } = acting;
  const { swap, given, givenShift, returned, returnedShift } = locked;
  await leave(acting, given, givenShift);
  if (returned && returnedShift) await leave(acting, returned, returnedShift);
  await tx.flush(); // who gives away is gone before who takes comes: nobody is at two places in between
  await come(acting, takerId, givenShift, ofGiven);
  if (returnedShift) await come(acting, swap.holderId, returnedShift, ofReturned);
  Object.assign(swap, { status: SwapStatus.DONE, takerId, decidedAt: now });
  await endOthers(acting, swap, [given.id, ...(returned ? [returned.id] : [])]);
  await sayToBoth(acting, 'SWAP_DONE', locked);
}

async function leave(acting: Acting, signUp: SignUp, shift: OpenShift): Promise<void> {
  const { now } = acting;
  moveTo(signUp, shift, SignUpStatus.WITHDRAWN);
  await superviseAgain(acting, signUp, shift);
  const noticeMinutes = Math.floor(elapsedMinutes(now, signUp.startsAt));
  Object.assign(signUp, { decidedAt: now, decidedBy: signUp.professionalId, noticeMinutes });
}

/** By her own sign-up for the shift, if she has one. */
async function come(acting: Acting, personId: string, shift: OpenShift, findings: readonly Finding[]): Promise<void> {
  const { tx, now } = acting;
  const where = { shift, professionalId: personId, status: { $in: openStatuses } };
  const waiting = await tx.findOne(SignUp, where);
  if (!waiting) return void (await addSignUp(acting, shift, personId, { status: SignUpStatus.CONFIRMED, findings }));
  Object.assign(waiting, checked(findings, now));
  await confirmPlace(acting, waiting, shift);
}

/** What else was proposed for the same places came to nothing. */
async function endOthers(acting: Acting, { id }: ShiftSwap, signUpIds: readonly string[]): Promise<void> {
  const { tx, now } = acting;
  const about = { $or: [{ given: { $in: [...signUpIds] } }, { returned: { $in: [...signUpIds] } }] };
  const running = [SwapStatus.PROPOSED, SwapStatus.ACCEPTED_BY_OTHER];
  const where = { id: { $ne: id }, status: { $in: running }, ...about };
  for (const swap of await tx.find(ShiftSwap, where, { populate: ['given', 'returned'] })) {
    Object.assign(swap, { status: SwapStatus.WITHDRAWN, decidedAt: now });
    await sayToBoth(acting, 'SWAP_WITHDRAWN', {
      swap,
      given: swap.given.unwrap(),
      returned: swap.returned?.unwrap() ?? null,
    });
  }
}
