import { lookUpAgain } from '../credential/look-up-again.ts';
import type { Finding } from '../eligibility/finding.rules.ts';
import type { Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { termsInForce } from '../terms/terms.batches.ts';
import { confirmPlace } from './confirm-place.ts';
import { takePlace } from './move-to.ts';
import { checked } from './sign-up-checks.ts';
import { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

interface Beginning {
  readonly status: SignUpStatus;
  readonly findings: readonly Finding[];
}

/** A new sign-up at the end of the shift's queue. Person and shift are locked, rules were asked. */
export async function addSignUp(
  acting: Acting,
  shift: OpenShift,
  professionalId: string,
  { status, findings }: Beginning,
): Promise<SignUp> {
  const { tx, now } = acting;
  const [last] = await tx.find(SignUp, { shift }, { orderBy: { queueNumber: 'desc' }, limit: 1 });
  const { regionId, memberId, startsAt, endsAt } = shift;
  const isConfirmed = status === SignUpStatus.CONFIRMED;
  const first = isConfirmed ? SignUpStatus.SUBMITTED : status;
  takePlace(shift, first);
  const signUp = tx.create(SignUp, {
    shift,
    regionId,
    memberId,
    professionalId,
    status: first,
    startsAt,
    endsAt,
    submittedAt: now,
    queueNumber: (last?.queueNumber ?? 0) + 1,
    termsId: (await termsInForce(tx, memberId, now))?.id ?? null,
    ...checked(findings, now),
  });
  await lookUpAgain(acting.events, tx, professionalId, now);
  if (isConfirmed) await confirmPlace(acting, signUp, shift);
  return signUp;
}
