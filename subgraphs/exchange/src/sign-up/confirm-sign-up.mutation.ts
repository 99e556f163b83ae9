import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { plannedSignUp } from './asked-sign-up.ts';
import { checkAgain, isFullFor } from './check-sign-up.ts';
import { confirmPlace } from './confirm-place.ts';
import { confirmRefusal, type ConfirmRefusal } from './confirm.rules.ts';
import { isErased, lockPeopleThenShift } from './lock.ts';
import { done, refused, signUpPayloadOf, type SignUpPayload } from './sign-up-payload.ts';
import { SignUp } from './sign-up.entity.ts';
import { isDecidable, longestNote } from './sign-up.rules.ts';

@InputType({ description: 'Which sign-up.' })
export class ConfirmSignUpInput {
  @Field(() => ID, { description: 'The sign-up to confirm.' })
  signUpId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why a planner confirms although a rule of class GATE speaks against it, at most 500 characters; kept. Null where no such rule does.',
  })
  overrideReason?: string | null;
}

const ConfirmSignUpPayload = signUpPayloadOf<ConfirmRefusal>('ConfirmSignUp', {
  NOT_DECIDABLE: 'The shift has begun, or the sign-up was decided or withdrawn.',
  SHIFT_FULL: 'Every place of the shift is held by others.',
  NOT_ELIGIBLE: 'A rule forbids it now; the sign-up carries the rule ids.',
  SUPERVISOR_MISSING: 'A learning place: first somebody who may supervise must be confirmed on the shift.',
  FACTS_UNKNOWN: 'A fact that the rules need is missing or too old; it cannot be confirmed before it is known.',
  REASON_REQUIRED: 'A rule of class GATE speaks against it: say why it is confirmed all the same.',
  REASON_TOO_LONG: 'The reason is longer than 500 characters.',
});

@Resolver()
export class ConfirmSignUpMutation {
  @Mutation(() => ConfirmSignUpPayload, {
    description: 'Confirms a sign-up as planner of the host; every rule is checked again at this moment.',
  })
  async confirmSignUp(
    @Arg('input', () => ConfirmSignUpInput, { description: 'Which sign-up.' }) {
      signUpId,
      overrideReason,
    }: ConfirmSignUpInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload<ConfirmRefusal>> {
    const { platform, personId, events, now } = context;
    const seen = await plannedSignUp(signUpId, context);
    const reason = overrideReason?.trim() || null;
    return platform.transactional(
      async tx => {
        const shift = await lockPeopleThenShift(tx, [seen.professionalId], seen.shift.id);
        const signUp = await tx.findOneOrFail(SignUp, signUpId);
        if (!isDecidable(signUp, now) || (await isErased(tx, seen.professionalId)))
          return refused('NOT_DECIDABLE', signUp);
        if ((reason ?? '').length > longestNote) return refused('REASON_TOO_LONG', signUp);
        const acting = { tx, events, now };
        const findings = await checkAgain(acting, signUp, shift);
        const refusal = confirmRefusal(findings, isFullFor(shift, false), reason);
        if (refusal) return refused(refusal, signUp);
        await confirmPlace(acting, signUp, shift);
        return done(Object.assign(signUp, { decidedBy: personId, overrideReason: reason }));
      },
      { clear: true },
    );
  }
}
