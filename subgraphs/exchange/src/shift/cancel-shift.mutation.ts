import type { Context } from '@naober/kit/context';
import { elapsedMinutes } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { longestNote } from '../sign-up/sign-up.rules.ts';
import { moveTo } from '../sign-up/move-to.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { withEverybody, type ShiftWithEverybody } from './lock-everybody.ts';
import { OpenShift } from './open-shift.entity.ts';
import { CancelReason } from './open-shift.enums.ts';
import { plannedShift } from './planned-shift.ts';
import { tellAll } from './shift-messages.ts';
import { isCancellable } from './shift-state.rules.ts';
import { storable, type TextProblem } from './shift-text.rules.ts';

@InputType({ description: 'Which shift, and why.' })
export class CancelShiftInput {
  @Field(() => ID, { description: 'The shift to call off.' })
  shiftId!: string;

  @Field(() => CancelReason, { description: 'Why; everybody who signed up sees it.' })
  reason!: CancelReason;

  @Field(() => String, {
    nullable: true,
    description: 'Words with the reason, at most 500 characters; who signed up sees them. Asked for the reason OTHER.',
  })
  note?: string | null;
}

type Code = 'NOT_CANCELLABLE' | 'NOTE_REQUIRED' | TextProblem;
const CancelShiftError = userErrorOf<Code>('CancelShift', {
  NOT_CANCELLABLE: 'It has begun, was called off before, or is settled.',
  NOTE_REQUIRED: 'The reason OTHER needs words.',
  TEXT_TOO_LONG: 'The note is longer than 500 characters.',
  TEXT_NOT_STORABLE: 'The note holds half a character or a sign that steers a device, such as NUL.',
});

@ObjectType({ description: 'What became of a cancelShift.' })
export class CancelShiftPayload {
  @Field(() => OpenShift, {
    nullable: true,
    description: 'The shift as it stands now; null when the input was refused.',
  })
  shift!: OpenShift | null;

  @Field(() => Int, { description: 'How many people lost a sign-up by it and are told.' })
  told!: number;

  @Field(() => [CancelShiftError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class CancelShiftMutation {
  @Mutation(() => CancelShiftPayload, {
    description: 'Calls a whole shift off before it begins, with a reason; every open sign-up ends and is told.',
  })
  async cancelShift(
    @Arg('input', () => CancelShiftInput, { description: 'Which shift, and why.' }) input: CancelShiftInput,
    @Ctx() context: Context,
  ): Promise<CancelShiftPayload> {
    const seen = await plannedShift(context, input.shiftId);
    const note = storable(input.note, longestNote);
    if (typeof note === 'string') return refused(note, 'note');
    if (input.reason === CancelReason.OTHER && !note.text) return refused('NOTE_REQUIRED', 'note');
    return withEverybody(context.platform, seen.id, async (tx, locked) => {
      const { shift, signUps } = locked;
      if (!isCancellable(shift, context.now)) return refused('NOT_CANCELLABLE', 'shiftId', shift);
      callOff(locked, input.reason, note.text, context);
      const why = { reason: input.reason, note: note.text, writtenBy: context.personId };
      const told = signUps.map(one => [one, 'SHIFT_CANCELLED'] as const);
      await tellAll(context, tx, told, why);
      return { shift, told: signUps.length, userErrors: [] };
    });
  }
}

export function callOff(
  { shift, signUps }: ShiftWithEverybody,
  cancelReason: CancelReason,
  cancelNote: string | null,
  { now, personId }: { readonly now: Date; readonly personId: string | null },
): void {
  const noticeMinutes = Math.max(0, Math.floor(elapsedMinutes(now, shift.startsAt)));
  for (const signUp of signUps) {
    moveTo(signUp, shift, SignUpStatus.CANCELLED_BY_HOST);
    Object.assign(signUp, { noticeMinutes, decidedAt: now, decidedBy: personId });
  }
  Object.assign(shift, {
    status: 'CANCELLED',
    cancelledAt: now,
    cancelledBy: personId,
    cancelReason,
    cancelNote,
    cancelNoticeMinutes: noticeMinutes,
    revision: shift.revision + 1,
  });
}

const refused = (code: Code, field: string, shift: OpenShift | null = null): CancelShiftPayload => ({
  shift,
  told: 0,
  userErrors: [userError(code, shift ? `It is ${shift.status}.` : 'See the code.', [field])],
});
