import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { sayOf } from '../message/say-of-sign-up.ts';
import { plannedSignUp } from './asked-sign-up.ts';
import { isErased, lockPeopleThenShift } from './lock.ts';
import { moveTo } from './move-to.ts';
import { done, refused, signUpPayloadOf, type SignUpPayload } from './sign-up-payload.ts';
import { SignUp } from './sign-up.entity.ts';
import { DeclineReason } from './sign-up.enums.ts';
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
const DeclineSignUpPayload = signUpPayloadOf<Code>('DeclineSignUp', {
  NOT_DECIDABLE: 'The shift has begun, or the sign-up was decided or withdrawn.',
  NOTE_REQUIRED: 'The reason OTHER needs words.',
  NOTE_TOO_LONG: 'The note is longer than 500 characters.',
});

@Resolver()
export class DeclineSignUpMutation {
  @Mutation(() => DeclineSignUpPayload, {
    description: 'Declines a sign-up that waits for a decision, with a reason, as planner of the host.',
  })
  async declineSignUp(
    @Arg('input', () => DeclineSignUpInput, { description: 'Which sign-up, and why.' }) {
      signUpId,
      reason,
      note,
    }: DeclineSignUpInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload<Code>> {
    const { platform, personId, events, now } = context;
    const seen = await plannedSignUp(signUpId, context);
    const wrong = wrongNote(reason, note);
    if (wrong) return refused(wrong, null, 'note');
    return platform.transactional(
      async tx => {
        const shift = await lockPeopleThenShift(tx, [seen.professionalId], seen.shift.id);
        const signUp = await tx.findOneOrFail(SignUp, signUpId);
        if (!isDecidable(signUp, now) || (await isErased(tx, seen.professionalId)))
          return refused('NOT_DECIDABLE', signUp);
        moveTo(signUp, shift, SignUpStatus.DECLINED);
        const declineNote = note?.trim() || null;
        Object.assign(signUp, { declineReason: reason, declineNote, decidedAt: now, decidedBy: personId });
        const added = { reason, note: declineNote };
        await sayOf({ tx, events, now }, 'SIGN_UP_DECLINED', signUp, added, { writtenBy: personId });
        return done(signUp);
      },
      { clear: true },
    );
  }
}

/** What is wrong with the words of a host; null when nothing. */
export function wrongNote(reason: DeclineReason, note?: string | null): 'NOTE_REQUIRED' | 'NOTE_TOO_LONG' | null {
  if (reason === DeclineReason.OTHER && !note?.trim()) return 'NOTE_REQUIRED';
  return (note ?? '').length > longestNote ? 'NOTE_TOO_LONG' : null;
}
