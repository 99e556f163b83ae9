import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { storable } from '../shift/shift-text.rules.ts';
import { askedTimesheet, withSheet } from './asked-timesheet.ts';
import { moveSheet, noteStep } from './note-step.ts';
import { longestNote } from './submit-hours.mutation.ts';
import { tellHer } from './tell-timesheet.ts';
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
import { canBeReturned } from './timesheet.rules.ts';

@InputType({ description: 'Which hours, and what to look at.' })
export class ReturnTimesheetInput {
  @Field(() => ID, { description: 'The sheet.' })
  timesheetId!: string;

  @Field(() => Int, { description: 'The `version` that was looked at.' })
  version!: number;

  @Field(() => String, { description: 'What she shall look at, at most 500 characters, kept in Unicode NFC.' })
  note!: string;
}

const codes = { ...stateCodes, ...wordCodes, TEXT_MISSING: 'It does not say what to look at.' };
type Code = StateCode | keyof typeof codes;
const ReturnTimesheetPayload = timesheetPayloadOf<Code>('ReturnTimesheet', codes);

@Resolver()
export class ReturnTimesheetMutation {
  @Mutation(() => ReturnTimesheetPayload, {
    description: 'Asks her, for the host, to look again at hours that she entered or disputes; she enters them anew.',
  })
  async returnTimesheet(
    @Arg('input', () => ReturnTimesheetInput, { description: 'Which hours.' }) input: ReturnTimesheetInput,
    @Ctx() context: Context,
  ): Promise<TimesheetPayload<Code>> {
    const { personId, now, events } = context;
    const seen = await askedTimesheet(input.timesheetId, ['host'], context);
    const note = storable(input.note, longestNote);
    if (typeof note === 'string') return refused(seen, note, ['note']);
    const { text } = note;
    if (text === null) return refused(seen, 'TEXT_MISSING', ['note']);
    return withSheet(context, seen, async ({ tx, sheet, isOfErased }) => {
      if (sheet.version !== input.version) return refused(sheet, 'CHANGED_MEANWHILE', ['version']);
      if (!canBeReturned(sheet) || isOfErased) return refused(sheet, 'NOT_ITS_TURN');
      moveSheet(sheet, TimesheetStatus.DRAFT, now);
      sheet.isCurrent = false;
      const by = { side: TimesheetSide.HOST, byId: personId, at: now, note: text };
      noteStep(tx, sheet, TimesheetStepKind.RETURNED, by);
      await tellHer(tx, events, 'HOURS_RETURNED', sheet, { text, writtenBy: personId });
      return done(sheet);
    });
  }
}
