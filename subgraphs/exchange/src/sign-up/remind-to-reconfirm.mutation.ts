import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { sayOf } from '../message/say-of-sign-up.ts';
import { plannedSignUp } from './asked-sign-up.ts';
import { isErased, lockPeopleThenShift } from './lock.ts';
import { wasRemindedToday } from './reminder.rules.ts';
import { done, refused, signUpPayloadOf, type SignUpPayload } from './sign-up-payload.ts';
import { SignUp } from './sign-up.entity.ts';
import { isReconfirmable } from './sign-up.rules.ts';

@InputType({ description: 'Who is reminded.' })
export class RemindToReconfirmInput {
  @Field(() => ID, { description: 'The sign-up whose shift was changed.' })
  signUpId!: string;
}

type Code = 'NOT_ASKED' | 'REMINDED_TODAY';
const RemindToReconfirmPayload = signUpPayloadOf<Code>('RemindToReconfirm', {
  NOT_ASKED: 'Nothing is asked of her any more, or the shift has begun.',
  REMINDED_TODAY: 'She was reminded today.',
});

@Resolver()
export class RemindToReconfirmMutation {
  @Mutation(() => RemindToReconfirmPayload, {
    description: 'Asks once more, as planner of the host, whether somebody still comes to a shift that was changed.',
  })
  async remindToReconfirm(
    @Arg('input', () => RemindToReconfirmInput, { description: 'Who.' }) { signUpId }: RemindToReconfirmInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload<Code>> {
    const { platform, events, now } = context;
    const seen = await plannedSignUp(signUpId, context);
    return platform.transactional(
      async tx => {
        await lockPeopleThenShift(tx, [seen.professionalId], seen.shift.id);
        const signUp = await tx.findOneOrFail(SignUp, signUpId);
        if (!isReconfirmable(signUp, now) || (await isErased(tx, seen.professionalId)))
          return refused('NOT_ASKED', signUp);
        if (wasRemindedToday(signUp.remindedAt, now)) return refused('REMINDED_TODAY', signUp);
        await sayOf({ tx, events, now }, 'RECONFIRM_NEEDED', signUp, {});
        return done(Object.assign(signUp, { remindedAt: now }));
      },
      { clear: true },
    );
  }
}
