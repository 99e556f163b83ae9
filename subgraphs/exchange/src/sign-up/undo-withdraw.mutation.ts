import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { blocks } from '../eligibility/finding.rules.ts';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import type { Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { ownSignUp } from './asked-sign-up.ts';
import { checkAgain, isFullFor } from './check-sign-up.ts';
import { isErased, lockPeopleThenShift } from './lock.ts';
import { moveTo } from './move-to.ts';
import { lapseOfferJob, releaseHoldJob } from './sign-up-jobs.ts';
import { done, refused, signUpPayloadOf, type SignUpPayload } from './sign-up-payload.ts';
import { SignUp } from './sign-up.entity.ts';
import { isUndoable } from './sign-up.rules.ts';
import { holdsPlace, openStatuses, SignUpStatus } from './sign-up-status.rules.ts';
import { superviseAgain } from './supervise-again.ts';

@InputType({ description: 'Which sign-up.' })
export class UndoWithdrawInput {
  @Field(() => ID, { description: 'The sign-up that was withdrawn.' })
  signUpId!: string;
}

type Code = 'NOT_UNDOABLE' | 'PLACE_GONE' | 'NOT_ELIGIBLE';
const UndoWithdrawPayload = signUpPayloadOf<Code>('UndoWithdraw', {
  NOT_UNDOABLE: 'It was not withdrawn within the last minute, or the shift has begun.',
  PLACE_GONE: 'The place was passed on to somebody else.',
  NOT_ELIGIBLE: 'A rule forbids it now, such as another shift at the same time.',
});

@Resolver()
export class UndoWithdrawMutation {
  @Mutation(() => UndoWithdrawPayload, {
    description: 'Undoes a withdrawal of the professional who asks, within a minute and while its place is there.',
  })
  async undoWithdraw(
    @Arg('input', () => UndoWithdrawInput, { description: 'Which sign-up.' }) { signUpId }: UndoWithdrawInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload<Code>> {
    const { platform, personId, events, now } = context;
    const own = await ownSignUp(signUpId, context);
    return platform.transactional(
      async tx => {
        const shift = await lockPeopleThenShift(tx, [personId], own.shift.id);
        const signUp = await tx.findOneOrFail(SignUp, signUpId);
        const undoSeconds = parameterOn(await ruleParameters(tx), 'SG-4.undo', localDateOf(now));
        const { withdrawnFrom: before } = signUp;
        if (!before || !isUndoable(signUp, now, undoSeconds) || !(await isStillSo(tx, signUp, shift, now)))
          return refused('NOT_UNDOABLE', signUp);
        if (holdsPlace(before) && isFullFor(shift, signUp.keptUntil !== null)) return refused('PLACE_GONE', signUp);
        const kept = { outcome: signUp.outcome, checks: signUp.checks, checkedAt: signUp.checkedAt };
        const findings = await checkAgain({ tx, events, now }, signUp, shift);
        if (findings.some(blocks)) return refused('NOT_ELIGIBLE', Object.assign(signUp, kept));
        if (signUp.keptUntil) shift.placesTaken -= 1; // what was kept is hers again
        moveTo(signUp, shift, before);
        const undone = { keptUntil: null, withdrawnFrom: null, noticeMinutes: null, decidedBy: null };
        await waitAgain({ tx, events, now }, signUp);
        await superviseAgain({ tx, events }, signUp, shift);
        return done(Object.assign(signUp, undone, { decidedAt: holdsPlace(before) ? now : null }));
      },
      { clear: true },
    );
  }
}

/** Whether all is as it was: no newer sign-up, the same times, an offer that still stands. */
async function isStillSo(tx: EntityManager, signUp: SignUp, shift: OpenShift, now: Date): Promise<boolean> {
  const { professionalId, withdrawnFrom, offerExpiresAt, startsAt, endsAt } = signUp;
  const isSame = startsAt.getTime() === shift.startsAt.getTime() && endsAt.getTime() === shift.endsAt.getTime();
  const isLapsed = withdrawnFrom === SignUpStatus.OFFERED && offerExpiresAt! <= now;
  if (!isSame || isLapsed || (await isErased(tx, professionalId))) return false;
  return (await tx.count(SignUp, { shift, professionalId, status: { $in: openStatuses } })) === 0;
}

/** What time ends goes on to be ended by time. */
async function waitAgain({ tx, events }: Acting, { id, status, offerExpiresAt }: SignUp): Promise<void> {
  if (status === SignUpStatus.OFFERED)
    await events.enqueue(tx, lapseOfferJob, { signUpId: id }, { notBefore: offerExpiresAt! });
  if (status === SignUpStatus.ON_HOLD) await events.enqueue(tx, releaseHoldJob, { signUpId: id });
}
