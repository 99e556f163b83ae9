import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { blocks, gates } from '../eligibility/finding.rules.ts';
import { ownSignUp } from './asked-sign-up.ts';
import { checkAgain } from './check-sign-up.ts';
import { confirmPlace } from './confirm-place.ts';
import { isErased, lockPeopleThenShift } from './lock.ts';
import { done, refused, signUpPayloadOf, type SignUpPayload } from './sign-up-payload.ts';
import { SignUp } from './sign-up.entity.ts';
import { isReconfirmable } from './sign-up.rules.ts';

@InputType({ description: 'Which sign-up.' })
export class ReconfirmSignUpInput {
  @Field(() => ID, { description: 'The sign-up whose shift was changed.' })
  signUpId!: string;
}

type Code = 'NOT_ASKED' | 'NOT_ELIGIBLE';
const ReconfirmSignUpPayload = signUpPayloadOf<Code>('ReconfirmSignUp', {
  NOT_ASKED: 'Nobody asks for it any more, or the shift has begun.',
  NOT_ELIGIBLE: 'As the shift is now, a rule speaks against it; the shift says which.',
});

@Resolver()
export class ReconfirmSignUpMutation {
  @Mutation(() => ReconfirmSignUpPayload, {
    description: 'Says yes again to a shift that was changed, as the professional who is confirmed for it.',
  })
  async reconfirmSignUp(
    @Arg('input', () => ReconfirmSignUpInput, { description: 'Which sign-up.' }) { signUpId }: ReconfirmSignUpInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload<Code>> {
    const { platform, personId, events, now } = context;
    const own = await ownSignUp(signUpId, context);
    return platform.transactional(
      async tx => {
        const acting = { tx, events, now };
        const shift = await lockPeopleThenShift(tx, [personId], own.shift.id);
        const signUp = await tx.findOneOrFail(SignUp, signUpId);
        if (!isReconfirmable(signUp, now) || (await isErased(tx, personId))) return refused('NOT_ASKED', signUp);
        // What a planner gave a reason for when she was confirmed needs no second one.
        const { outcome, checks, checkedAt } = signUp;
        const settled = signUp.overrideCode === null ? [] : checks.map(({ code }) => code);
        const findings = await checkAgain(acting, signUp, shift);
        if (findings.some(one => blocks(one) || (gates(one) && !settled.includes(one.code))))
          return refused('NOT_ELIGIBLE', Object.assign(signUp, { outcome, checks, checkedAt }));
        await confirmPlace(acting, signUp, shift);
        return done(signUp);
      },
      { clear: true },
    );
  }
}
