import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { storable } from '../shift/shift-text.rules.ts';
import { askedTimesheet, withSheet } from './asked-timesheet.ts';
import { moveSheet, noteStep } from './note-step.ts';
import { longestNote } from './submit-hours.mutation.ts';
import { tellDisputed } from './tell-timesheet.ts';
import { TimesheetSide, TimesheetStatus, TimesheetStepKind } from './timesheet.enums.ts';
import {
  done,
  refused,
  stateCodes,
  timesheetPayloadOf,
  wordCodes,
  type StateCode,
  type TimesheetPayload,
} from './timesheet-payload.ts';
import { canBeAnswered } from './timesheet.rules.ts';

@InputType({ description: 'Which hours, and what is wrong with them.' })
export class DisputeTimesheetInput {
  @Field(() => ID, { description: 'The sheet.' })
  timesheetId!: string;

  @Field(() => Int, { description: 'The `version` that was looked at.' })
  version!: number;

  @Field(() => String, { description: 'What is wrong, at most 500 characters, kept in Unicode NFC.' })
  note!: string;
}

const codes = { ...stateCodes, ...wordCodes, TEXT_MISSING: 'It does not say what is wrong.' };
type Code = StateCode | keyof typeof codes;
const DisputeTimesheetPayload = timesheetPayloadOf<Code>('DisputeTimesheet', codes);

@Resolver()
export class DisputeTimesheetMutation {
  @Mutation(() => DisputeTimesheetPayload, {
    description: 'Says, as she who worked it, what is wrong with what the host verified; the host looks again.',
  })
  async disputeTimesheet(
    @Arg('input', () => DisputeTimesheetInput, { description: 'Which hours.' }) input: DisputeTimesheetInput,
    @Ctx() context: Context,
  ): Promise<TimesheetPayload<Code>> {
    const { personId, now, events } = context;
    const seen = await askedTimesheet(input.timesheetId, ['hers'], context);
    const note = storable(input.note, longestNote);
    if (typeof note === 'string') return refused(seen, note, ['note']);
    if (note.text === null) return refused(seen, 'TEXT_MISSING', ['note']);
    return withSheet(context, seen, async ({ tx, sheet }) => {
      if (sheet.version !== input.version) return refused(sheet, 'CHANGED_MEANWHILE', ['version']);
      if (!canBeAnswered(sheet)) return refused(sheet, 'NOT_ITS_TURN');
      moveSheet(sheet, TimesheetStatus.DISPUTED, now);
      const by = { side: TimesheetSide.PROFESSIONAL, byId: personId, at: now, note: note.text };
      noteStep(tx, sheet, TimesheetStepKind.DISPUTED, by);
      await tellDisputed(tx, events, sheet);
      return done(sheet);
    });
  }
}
