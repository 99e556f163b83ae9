import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { sayOf } from '../message/say-of-sign-up.ts';
import { plannedSignUp } from './asked-sign-up.ts';
import { lockPeopleThenShift } from './lock.ts';
import { moveTo } from './move-to.ts';
import { markWorkedJob } from './sign-up-jobs.ts';
import { done, refused, signUpPayloadOf, type SignUpPayload } from './sign-up-payload.ts';
import { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

@InputType({ description: 'Who came after all.' })
export class UndoNoShowInput {
  @Field(() => ID, { description: 'The sign-up of who came after all.' })
  signUpId!: string;
}

const UndoNoShowPayload = signUpPayloadOf('UndoNoShow', {
  NOT_UNDOABLE: 'It was not said today that this person did not come.',
});

@Resolver()
export class UndoNoShowMutation {
  @Mutation(() => UndoNoShowPayload, {
    description: 'Takes back, on the same day, that somebody did not come, as planner of the host.',
  })
  async undoNoShow(
    @Arg('input', () => UndoNoShowInput, { description: 'Who came after all.' }) { signUpId }: UndoNoShowInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload<'NOT_UNDOABLE'>> {
    const { platform, events, now } = context;
    const seen = await plannedSignUp(signUpId, context);
    return platform.transactional(
      async tx => {
        const shift = await lockPeopleThenShift(tx, [seen.professionalId], seen.shift.id);
        const signUp = await tx.findOneOrFail(SignUp, signUpId);
        const { noShowAt } = signUp;
        if (noShowAt === null || localDateOf(noShowAt) !== localDateOf(now)) return refused('NOT_UNDOABLE', signUp);
        moveTo(signUp, shift, SignUpStatus.CONFIRMED);
        Object.assign(signUp, { noShowAt: null, noShowBy: null });
        await sayOf({ tx, events, now }, 'NO_SHOW_UNDONE', signUp, {});
        await events.enqueue(tx, markWorkedJob, { shiftId: shift.id }, { notBefore: shift.endsAt });
        return done(signUp);
      },
      { clear: true },
    );
  }
}
