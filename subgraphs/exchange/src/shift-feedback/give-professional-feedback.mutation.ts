import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockPerson } from '../credential/lock-person.ts';
import { say } from '../message/message-kinds.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { visibleShift } from '../shift/open-shift.resolver.ts';
import { storable, type TextProblem } from '../shift/shift-text.rules.ts';
import { speaksFor } from './feedback-access.rules.ts';
import { feedbackNumbers, workedOf } from './feedback.batches.ts';
import { isRecent } from './feedback.rules.ts';
import { longestFeedback, placeOf } from './give-department-feedback.mutation.ts';
import { ProfessionalFeedback } from './professional-feedback.entity.ts';

@InputType({ description: 'Words to somebody who worked a shift.' })
export class GiveProfessionalFeedbackInput {
  @Field(() => ID, { description: 'The shift.' })
  shiftId!: string;

  @Field(() => ID, { description: 'Who worked it.' })
  professionalId!: string;

  @Field(() => String, { description: 'The words, 1 to 1,000 characters; she reads them, and nobody else does.' })
  text!: string;
}

type Refusal = 'NOT_WORKED' | 'ABOUT_YOURSELF' | 'TOO_LATE' | 'TEXT_MISSING' | TextProblem;
const GiveProfessionalFeedbackError = userErrorOf<Refusal>('GiveProfessionalFeedback', {
  NOT_WORKED: 'This person did not work the shift, or it is not over.',
  ABOUT_YOURSELF: 'Nobody writes to herself.',
  TOO_LATE: 'The shift is too long ago.',
  TEXT_MISSING: 'There are no words.',
  TEXT_TOO_LONG: 'The words are longer than 1,000 characters.',
  TEXT_NOT_STORABLE: 'The words hold signs that are no text.',
});

@ObjectType({ description: 'What became of a giveProfessionalFeedback.' })
export class GiveProfessionalFeedbackPayload {
  @Field(() => OpenShift, { nullable: true, description: 'The shift; null when refused.' })
  shift!: OpenShift | null;

  @Field(() => [GiveProfessionalFeedbackError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Refusal>[];
}

@Resolver()
export class GiveProfessionalFeedbackMutation {
  @Mutation(() => GiveProfessionalFeedbackPayload, {
    description:
      'Writes, as planner or team lead of the department, to somebody who worked there; writing again replaces the words.',
  })
  async giveProfessionalFeedback(
    @Arg('input', () => GiveProfessionalFeedbackInput, { description: 'To whom, and what.' })
    { shiftId, professionalId, text }: GiveProfessionalFeedbackInput,
    @Ctx() context: Context,
  ): Promise<GiveProfessionalFeedbackPayload> {
    const { personId, viewer, now } = context;
    const seen = await visibleShift(shiftId, context);
    if (!seen || !speaksFor(viewer, seen.memberId, seen.departmentId))
      throw fail('NOT_FOUND', `You speak for no department of a shift ${shiftId}.`);
    const worked = (await workedOf(context).load(shiftId)).find(one => one.professionalId === professionalId);
    const words = storable(text, longestFeedback);
    if (!worked) return refused('NOT_WORKED', 'professionalId');
    if (professionalId === personId) return refused('ABOUT_YOURSELF', 'professionalId');
    if (!isRecent(worked.endsAt, now, (await feedbackNumbers(context)).after)) return refused('TOO_LATE', 'shiftId');
    if (typeof words === 'string') return refused(words, 'text');
    if (words.text === null) return refused('TEXT_MISSING', 'text');
    return write(context, worked.id, words.text);
  }
}

/** She hears of it once, however often the words are changed. */
function write(context: Context, signUpId: string, text: string): Promise<GiveProfessionalFeedbackPayload> {
  const { platform, personId, events, now } = context;
  return platform.transactional(
    async (tx: EntityManager) => {
      const { shift, ...whose } = await placeOf(tx, signUpId);
      const { professionalId: recipientId, regionId } = whose;
      await lockPerson(tx, recipientId);
      const known = await tx.findOne(ProfessionalFeedback, { signUpId, writtenBy: personId });
      if (known) Object.assign(known, { text, writtenAt: now });
      else {
        const { id } = tx.create(ProfessionalFeedback, { ...whose, writtenBy: personId, text, writtenAt: now });
        const subject = { type: 'OpenShift', id: shift.id } as const;
        await say(events, tx, 'FEEDBACK_RECEIVED', { id, recipientId, regionId, shiftId: shift.id, subject }, {});
      }
      return { shift, userErrors: [] };
    },
    { clear: true },
  );
}

const refused = (code: Refusal, field: string): GiveProfessionalFeedbackPayload => ({
  shift: null,
  userErrors: [userError(code, `Not written: ${code}.`, [field])],
});
