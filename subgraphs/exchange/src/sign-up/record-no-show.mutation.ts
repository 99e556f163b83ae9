import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { sayOf } from '../message/say-of-sign-up.ts';
import { dropTimesheet } from '../timesheet/prepare-timesheets.ts';
import { plannedSignUp } from './asked-sign-up.ts';
import { isErased, lockPeopleThenShift } from './lock.ts';
import { moveTo } from './move-to.ts';
import { done, refused, signUpPayloadOf, type SignUpPayload } from './sign-up-payload.ts';
import { SignUp } from './sign-up.entity.ts';
import { canBeNoShow } from './sign-up.rules.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

@InputType({ description: 'Who did not come.' })
export class RecordNoShowInput {
  @Field(() => ID, { description: 'The sign-up of who did not come.' })
  signUpId!: string;
}

const RecordNoShowPayload = signUpPayloadOf('RecordNoShow', {
  NOT_EXPECTED: 'The shift has not begun, or nobody counted on this person.',
  HOURS_ENTERED: 'She entered hours for it: ask her to look at them again first.',
});

@Resolver()
export class RecordNoShowMutation {
  @Mutation(() => RecordNoShowPayload, {
    description:
      'Says that somebody did not come, as planner of the host. Seen by the professional, the host and who employs her, and by nobody else; it counts for nothing anywhere.',
  })
  async recordNoShow(
    @Arg('input', () => RecordNoShowInput, { description: 'Who did not come.' }) { signUpId }: RecordNoShowInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload<'NOT_EXPECTED' | 'HOURS_ENTERED'>> {
    const { platform, personId, events, now } = context;
    const seen = await plannedSignUp(signUpId, context);
    return platform.transactional(
      async tx => {
        const shift = await lockPeopleThenShift(tx, [seen.professionalId], seen.shift.id);
        const signUp = await tx.findOneOrFail(SignUp, signUpId);
        if (!canBeNoShow(signUp, now) || (await isErased(tx, seen.professionalId)))
          return refused('NOT_EXPECTED', signUp);
        if ((await dropTimesheet(tx, signUpId)).isTouched) return refused('HOURS_ENTERED', signUp);
        moveTo(signUp, shift, SignUpStatus.NO_SHOW);
        Object.assign(signUp, { noShowAt: now, noShowBy: personId });
        await sayOf({ tx, events, now }, 'NO_SHOW_RECORDED', signUp, {});
        return done(signUp);
      },
      { clear: true },
    );
  }
}
