import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { plannedSignUp } from './asked-sign-up.ts';
import { lockPeopleThenShift } from './lock.ts';
import { moveTo } from './move-to.ts';
import { done, refused, signUpPayloadOf, type SignUpPayload } from './sign-up-payload.ts';
import { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

@InputType({ description: 'Which sign-up.' })
export class ShortlistSignUpInput {
  @Field(() => ID, { description: 'The sign-up to keep in mind.' })
  signUpId!: string;
}

const ShortlistSignUpPayload = signUpPayloadOf('ShortlistSignUp', {
  NOT_DECIDABLE: 'It does not wait for a choice, or the shift has begun.',
});

@Resolver()
export class ShortlistSignUpMutation {
  @Mutation(() => ShortlistSignUpPayload, {
    description: 'Keeps a candidate in mind, as planner of the host, who has not decided yet; nobody is told.',
  })
  async shortlistSignUp(
    @Arg('input', () => ShortlistSignUpInput, { description: 'Which sign-up.' }) { signUpId }: ShortlistSignUpInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload<'NOT_DECIDABLE'>> {
    const { platform, now } = context;
    const seen = await plannedSignUp(signUpId, context);
    return platform.transactional(
      async tx => {
        const shift = await lockPeopleThenShift(tx, [seen.professionalId], seen.shift.id);
        const signUp = await tx.findOneOrFail(SignUp, signUpId);
        if (signUp.status !== SignUpStatus.SUBMITTED || signUp.startsAt <= now) return refused('NOT_DECIDABLE', signUp);
        moveTo(signUp, shift, SignUpStatus.SHORTLISTED);
        return done(signUp);
      },
      { clear: true },
    );
  }
}
