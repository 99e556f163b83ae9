import { elapsedMinutes } from '@naober/kit/local-time';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import type { Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { ownSignUp } from './asked-sign-up.ts';
import { lockPeopleThenShift } from './lock.ts';
import { moveTo } from './move-to.ts';
import { passOnPlacesJob } from './sign-up-jobs.ts';
import { done, refused, signUpPayloadOf, type SignUpPayload } from './sign-up-payload.ts';
import { SignUp } from './sign-up.entity.ts';
import { isWithdrawable } from './sign-up.rules.ts';
import { holdsPlace, SignUpStatus } from './sign-up-status.rules.ts';
import { superviseAgain } from './supervise-again.ts';

@InputType({ description: 'Which sign-up.' })
export class WithdrawSignUpInput {
  @Field(() => ID, { description: 'The sign-up to withdraw.' })
  signUpId!: string;
}

const WithdrawSignUpPayload = signUpPayloadOf('WithdrawSignUp', {
  NOT_WITHDRAWABLE: 'The shift has begun, or the sign-up is over.',
});

@Resolver()
export class WithdrawSignUpMutation {
  @Mutation(() => WithdrawSignUpPayload, {
    description:
      'Takes back a sign-up of the professional who asks, turns down an offer or an invitation. For a few seconds its place is passed on to nobody, so that it can be undone.',
  })
  async withdrawSignUp(
    @Arg('input', () => WithdrawSignUpInput, { description: 'Which sign-up.' }) { signUpId }: WithdrawSignUpInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload<'NOT_WITHDRAWABLE'>> {
    const { platform, events, now } = context;
    const own = await ownSignUp(signUpId, context);
    return platform.transactional(
      async tx => {
        const shift = await lockPeopleThenShift(tx, [own.professionalId], own.shift.id);
        const signUp = await tx.findOneOrFail(SignUp, signUpId);
        if (!isWithdrawable(signUp, now)) return refused('NOT_WITHDRAWABLE', signUp);
        await withdraw({ tx, events, now }, signUp, shift);
        return done(signUp);
      },
      { clear: true },
    );
  }
}

/** The place stays held until the undo time is over: nobody passes the waiting list meanwhile. */
async function withdraw(acting: Acting, signUp: SignUp, shift: OpenShift): Promise<void> {
  const { tx, events, now } = acting;
  const hadPlace = holdsPlace(signUp.status);
  signUp.withdrawnFrom = signUp.status;
  moveTo(signUp, shift, SignUpStatus.WITHDRAWN);
  Object.assign(signUp, {
    decidedAt: now,
    decidedBy: signUp.professionalId,
    noticeMinutes: Math.floor(elapsedMinutes(now, signUp.startsAt)),
  });
  if (!hadPlace) return;
  const seconds = parameterOn(await ruleParameters(tx), 'SG-4.place-kept', localDateOf(now));
  shift.placesTaken += 1;
  signUp.keptUntil = new Date(now.getTime() + seconds * 1_000);
  await events.enqueue(tx, passOnPlacesJob, { shiftId: shift.id }, { notBefore: signUp.keptUntil });
  await superviseAgain(acting, signUp, shift, signUp.keptUntil);
}
