import type { Context } from '@naober/kit/context';
import { elapsedMinutes } from '@naober/kit/local-time';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { sayOf } from '../message/say-of-sign-up.ts';
import { plannedSignUp } from './asked-sign-up.ts';
import { wrongNote } from './decline-sign-up.mutation.ts';
import { freePlace } from './free-place.ts';
import { isErased, withWaitingList } from './lock.ts';
import { redeploymentsOf } from './redeployment.ts';
import { done, refused, signUpPayloadOf, type SignUpPayload } from './sign-up-payload.ts';
import { SignUp } from './sign-up.entity.ts';
import { DeclineReason } from './sign-up.enums.ts';
import { isCancellable } from './sign-up.rules.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

@InputType({ description: 'Whose place, and why.' })
export class CancelPlaceInput {
  @Field(() => ID, { description: 'The sign-up whose place is called off.' })
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

type Code = 'NOT_CANCELLABLE' | 'NOTE_REQUIRED' | 'NOTE_TOO_LONG';
const CancelPlacePayload = signUpPayloadOf<Code>('CancelPlace', {
  NOT_CANCELLABLE: 'It holds no place, or the shift has begun.',
  NOTE_REQUIRED: 'The reason OTHER needs words.',
  NOTE_TOO_LONG: 'The note is longer than 500 characters.',
});

@Resolver()
export class CancelPlaceMutation {
  @Mutation(() => CancelPlacePayload, {
    description:
      'Calls off the place of one person, as planner of the host, with a reason; how long before the start is kept. The place is offered on.',
  })
  async cancelPlace(
    @Arg('input', () => CancelPlaceInput, { description: 'Whose place, and why.' }) {
      signUpId,
      reason,
      note,
    }: CancelPlaceInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload<Code>> {
    const { platform, personId, events, now } = context;
    const seen = await plannedSignUp(signUpId, context);
    const wrong = wrongNote(reason, note);
    if (wrong) return refused(wrong, null, 'note');
    return withWaitingList(platform, seen.shift.id, [seen.professionalId], async (tx, locked) => {
      const signUp = await tx.findOneOrFail(SignUp, signUpId);
      if (!isCancellable(signUp, now) || (await isErased(tx, seen.professionalId)))
        return refused('NOT_CANCELLABLE', signUp);
      const words = { reason, note: note?.trim() || null };
      const noticeMinutes = Math.floor(elapsedMinutes(now, signUp.startsAt));
      const acting = { tx, events, now };
      await freePlace(acting, signUp, SignUpStatus.CANCELLED_BY_HOST, locked);
      const decision = { decidedAt: now, decidedBy: personId, noticeMinutes };
      Object.assign(signUp, { declineReason: reason, declineNote: words.note, ...decision });
      await tx.flush(); // what would fit her instead is looked for without it
      const otherShifts = (await redeploymentsOf(tx, [signUp], now)).get(signUp.id)?.length || null;
      const added = { ...words, noticeMinutes, otherShifts };
      await sayOf(acting, 'PLACE_CANCELLED', signUp, added, { writtenBy: personId });
      return done(signUp);
    });
  }
}
