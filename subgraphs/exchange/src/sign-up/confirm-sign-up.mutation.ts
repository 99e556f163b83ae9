import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { gates } from '../eligibility/finding.rules.ts';
import { plannedSignUp } from './asked-sign-up.ts';
import { checkAgain, isFullFor } from './check-sign-up.ts';
import { confirmPlace } from './confirm-place.ts';
import { confirmRefusal, waitsForSignatures, type ConfirmRefusal } from './confirm.rules.ts';
import { endHold } from './hold.ts';
import { isErased, lockPeopleThenShift } from './lock.ts';
import { done, refused, signUpPayloadOf, type SignUpPayload } from './sign-up-payload.ts';
import { SignUp } from './sign-up.entity.ts';
import { OverrideCode } from './sign-up.enums.ts';
import { isDecidable, isOnHold, longestNote } from './sign-up.rules.ts';

@InputType({ description: 'Which sign-up.' })
export class ConfirmSignUpInput {
  @Field(() => ID, { description: 'The sign-up to confirm.' })
  signUpId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why a planner confirms although a rule of class GATE speaks against it, in words of at most 500 characters; kept, and shown to the professional.',
  })
  overrideReason?: string | null;

  @Field(() => OverrideCode, {
    nullable: true,
    description:
      'The same as a code; asked where a rule of class GATE speaks against it, and with OTHER words as well.',
  })
  overrideCode?: OverrideCode | null;
}

const ConfirmSignUpPayload = signUpPayloadOf<ConfirmRefusal>('ConfirmSignUp', {
  NOT_DECIDABLE: 'The shift has begun, or the sign-up was decided or withdrawn.',
  SHIFT_FULL: 'Every place of the shift is held by others.',
  NOT_ELIGIBLE: 'A rule forbids it now; the sign-up carries the rule ids.',
  SUPERVISOR_MISSING: 'A learning place: first somebody who may supervise must be confirmed on the shift.',
  EMERGENCY_ONLY:
    'The detachment agreement waits for signatures: only an emergency (CARE_WOULD_STOP), told in words, lets her work.',
  FACTS_UNKNOWN: 'A fact that the rules need is missing or too old; it cannot be confirmed before it is known.',
  REASON_REQUIRED: 'A rule of class GATE speaks against it: say why it is confirmed all the same, by a code.',
  WORDS_REQUIRED: 'The reason is another than those that have a code: say which.',
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
      overrideCode,
    }: ConfirmSignUpInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload<ConfirmRefusal>> {
    const { platform, personId, events, now } = context;
    const seen = await plannedSignUp(signUpId, context);
    const override = { code: overrideCode ?? null, words: overrideReason?.trim() || null };
    return platform.transactional(
      async tx => {
        const shift = await lockPeopleThenShift(tx, [seen.professionalId], seen.shift.id);
        const signUp = await tx.findOneOrFail(SignUp, signUpId);
        const isHeld = isOnHold(signUp, now);
        if (!(isHeld || isDecidable(signUp, now)) || (await isErased(tx, seen.professionalId)))
          return refused('NOT_DECIDABLE', signUp);
        if ((override.words ?? '').length > longestNote) return refused('REASON_TOO_LONG', signUp);
        const acting = { tx, events, now };
        const findings = await checkAgain(acting, signUp, shift);
        if (isHeld && !waitsForSignatures(findings)) return refused('NOT_DECIDABLE', signUp);
        const refusal = confirmRefusal(findings, isFullFor(shift, isHeld), override);
        if (refusal) return refused(refusal, signUp);
        await (isHeld ? endHold : confirmPlace)(acting, signUp, shift);
        const why = findings.some(gates) ? override : nothingToOverride;
        return done(Object.assign(signUp, { decidedBy: personId, overrideCode: why.code, overrideReason: why.words }));
      },
      { clear: true },
    );
  }
}

const nothingToOverride = { code: null, words: null };
