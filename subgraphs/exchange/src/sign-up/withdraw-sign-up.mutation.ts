import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { giveUp } from './give-up.ts';
import { withWaitingList } from './lock.ts';
import { SignUp } from './sign-up.entity.ts';
import { visibleSignUp } from './sign-up.resolver.ts';
import { isWithdrawable } from './sign-up.rules.ts';

@InputType({ description: 'Which sign-up.' })
export class WithdrawSignUpInput {
  @Field(() => ID, { description: 'The sign-up to withdraw.' })
  signUpId!: string;
}

const WithdrawSignUpError = userErrorOf('WithdrawSignUp', {
  NOT_WITHDRAWABLE: 'The shift has begun, or the sign-up is over.',
});

@ObjectType({ description: 'What became of a withdrawSignUp.' })
export class WithdrawSignUpPayload {
  @Field(() => SignUp, { nullable: true, description: 'The sign-up as it stands now.' })
  signUp!: SignUp | null;

  @Field(() => [WithdrawSignUpError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_WITHDRAWABLE'>[];
}

@Resolver()
export class WithdrawSignUpMutation {
  @Mutation(() => WithdrawSignUpPayload, {
    description: 'Takes back a sign-up of the professional who asks; the first of the waiting list moves up.',
  })
  async withdrawSignUp(
    @Arg('input', () => WithdrawSignUpInput, { description: 'Which sign-up.' }) { signUpId }: WithdrawSignUpInput,
    @Ctx() context: Context,
  ): Promise<WithdrawSignUpPayload> {
    const { platform, personId, now } = context;
    const own = await visibleSignUp(signUpId, context);
    if (own?.professionalId !== personId) throw fail('NOT_FOUND', `You have no sign-up ${signUpId}.`);
    return withWaitingList(platform, own.shift.id, [own.professionalId], async (tx, locked) => {
      const signUp = await tx.findOneOrFail(SignUp, signUpId);
      if (!isWithdrawable(signUp, now))
        return { signUp, userErrors: [userError('NOT_WITHDRAWABLE', `It is ${signUp.status}.`, ['signUpId'])] };
      await giveUp(tx, signUp, locked, now);
      return { signUp, userErrors: [] };
    });
  }
}
