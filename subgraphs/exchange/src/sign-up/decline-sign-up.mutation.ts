import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canPlan } from '../shift/shift-access.rules.ts';
import { freePlace } from './free-place.ts';
import { isErased, withWaitingList } from './lock.ts';
import { SignUp } from './sign-up.entity.ts';
import { DeclineReason } from './sign-up.enums.ts';
import { visibleSignUp } from './sign-up.resolver.ts';
import { isDecidable, longestNote } from './sign-up.rules.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

@InputType({ description: 'Which sign-up, and why.' })
export class DeclineSignUpInput {
  @Field(() => ID, { description: 'The sign-up to decline.' })
  signUpId!: string;

  @Field(() => DeclineReason, { description: 'Why; the professional sees it.' })
  reason!: DeclineReason;

  @Field(() => String, {
    nullable: true,
    description:
      'Words with the reason, at most 500 characters; the professional sees them. Asked for the reason OTHER.',
  })
  note?: string | null;
}

type Code = 'NOT_DECIDABLE' | 'NOTE_REQUIRED' | 'NOTE_TOO_LONG';
const DeclineSignUpError = userErrorOf<Code>('DeclineSignUp', {
  NOT_DECIDABLE: 'The shift has begun, or the sign-up was decided or withdrawn.',
  NOTE_REQUIRED: 'The reason OTHER needs words.',
  NOTE_TOO_LONG: 'The note is longer than 500 characters.',
});

@ObjectType({ description: 'What became of a declineSignUp.' })
export class DeclineSignUpPayload {
  @Field(() => SignUp, {
    nullable: true,
    description: 'The sign-up as it stands now; null when the input was refused.',
  })
  signUp!: SignUp | null;

  @Field(() => [DeclineSignUpError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class DeclineSignUpMutation {
  @Mutation(() => DeclineSignUpPayload, {
    description: 'Declines a sign-up with a reason, as planner of the host; the first of the waiting list moves up.',
  })
  async declineSignUp(
    @Arg('input', () => DeclineSignUpInput, { description: 'Which sign-up, and why.' }) {
      signUpId,
      reason,
      note,
    }: DeclineSignUpInput,
    @Ctx() context: Context,
  ): Promise<DeclineSignUpPayload> {
    const { platform, viewer, personId, now } = context;
    const seen = await visibleSignUp(signUpId, context);
    if (!seen || !canPlan(viewer, seen.memberId, seen.shift.unwrap().departmentId))
      throw fail('NOT_FOUND', `You plan no sign-up ${signUpId}.`);
    if (reason === DeclineReason.OTHER && !note?.trim()) return refused('NOTE_REQUIRED', 'note');
    if ((note ?? '').length > longestNote) return refused('NOTE_TOO_LONG', 'note');
    return withWaitingList(platform, seen.shift.id, [seen.professionalId], async (tx, locked) => {
      const signUp = await tx.findOneOrFail(SignUp, signUpId);
      if (!isDecidable(signUp, now) || (await isErased(tx, seen.professionalId)))
        return refused('NOT_DECIDABLE', 'signUpId', signUp);
      await freePlace(tx, signUp, locked, now);
      Object.assign(signUp, {
        status: SignUpStatus.DECLINED,
        declineReason: reason,
        declineNote: note?.trim() || null,
        decidedAt: now,
        decidedBy: personId,
      });
      return { signUp, userErrors: [] };
    });
  }
}

const refused = (code: Code, field: string, signUp: SignUp | null = null): DeclineSignUpPayload => ({
  signUp,
  userErrors: [userError(code, signUp ? `It is ${signUp.status}.` : 'See the code.', [field])],
});
