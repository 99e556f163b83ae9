import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockPerson } from '../credential/lock-person.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { storable, type TextProblem } from '../shift/shift-text.rules.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { feedbackNumbers, workedOf } from './feedback.batches.ts';
import { isRecent } from './feedback.rules.ts';
import { keepSaying } from './keep-saying.ts';

export const longestFeedback = 1_000;

@InputType({ description: 'How a shift was, for the department.' })
export class GiveDepartmentFeedbackInput {
  @Field(() => ID, { description: 'The shift that she worked.' })
  shiftId!: string;

  @Field(() => Boolean, { description: 'Whether the briefing was complete.' })
  wasBriefingComplete!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody was there to receive her.' })
  wasReceived!: boolean;

  @Field(() => Boolean, { description: 'Whether she would work there again.' })
  wouldReturn!: boolean;

  @Field(() => String, { nullable: true, description: 'Words with it, at most 1,000 characters; null for none.' })
  text?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the department may read the words with her name, and so at once.',
  })
  isNamed!: boolean;
}

type Refusal = 'TOO_LATE' | TextProblem;
const GiveDepartmentFeedbackError = userErrorOf<Refusal>('GiveDepartmentFeedback', {
  TOO_LATE: 'The shift is too long ago.',
  TEXT_TOO_LONG: 'The words are longer than 1,000 characters.',
  TEXT_NOT_STORABLE: 'The words hold signs that are no text.',
});

@ObjectType({ description: 'What became of a giveDepartmentFeedback.' })
export class GiveDepartmentFeedbackPayload {
  @Field(() => OpenShift, { nullable: true, description: 'The shift; null when refused.' })
  shift!: OpenShift | null;

  @Field(() => [GiveDepartmentFeedbackError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Refusal>[];
}

@Resolver()
export class GiveDepartmentFeedbackMutation {
  @Mutation(() => GiveDepartmentFeedbackPayload, {
    description: 'Says, as who worked a shift, how it was there; saying it again replaces what was said.',
  })
  async giveDepartmentFeedback(
    @Arg('input', () => GiveDepartmentFeedbackInput, { description: 'How it was.' }) input: GiveDepartmentFeedbackInput,
    @Ctx() context: Context,
  ): Promise<GiveDepartmentFeedbackPayload> {
    const { platform, personId, now } = context;
    const numbers = await feedbackNumbers(context);
    const words = storable(input.text, longestFeedback);
    const seen = (await workedOf(context).load(input.shiftId)).find(one => one.professionalId === personId);
    if (!seen || seen.regionId !== context.viewer.tenantId)
      throw fail('NOT_FOUND', `You worked no shift ${input.shiftId}.`);
    if (!isRecent(seen.endsAt, now, numbers.after)) return refused('TOO_LATE', 'shiftId');
    if (typeof words === 'string') return refused(words, 'text');
    return platform.transactional(
      async tx => {
        await lockPerson(tx, personId);
        const { shift, ...whose } = await placeOf(tx, seen.id);
        const said = { ...answersIn(input), text: words.text, givenAt: now };
        await keepSaying(tx, whose, said, numbers);
        return { shift, userErrors: [] };
      },
      { clear: true },
    );
  }
}

/** Whose feedback it is, by the sign-up, and its shift. */
export async function placeOf(tx: Context['em'], signUpId: string) {
  const signUp = await tx.findOneOrFail(SignUp, signUpId, { populate: ['shift'] });
  const shift = signUp.shift.unwrap() as OpenShift;
  const { regionId, memberId, professionalId } = signUp;
  return { shift, signUpId, regionId, memberId, professionalId, departmentId: shift.departmentId };
}

const answersIn = ({ wasBriefingComplete, wasReceived, wouldReturn, isNamed }: GiveDepartmentFeedbackInput) => ({
  wasBriefingComplete,
  wasReceived,
  wouldReturn,
  isNamed,
});

const refused = (code: Refusal, field: string): GiveDepartmentFeedbackPayload => ({
  shift: null,
  userErrors: [userError(code, `Not kept: ${code}.`, [field])],
});
