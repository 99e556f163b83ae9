import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { storable } from '../shift/shift-text.rules.ts';
import { askedTimesheet, withSheet } from './asked-timesheet.ts';
import { hoursProblems, type HoursProblemCode } from './hours-problem.rules.ts';
import { HoursInput } from './hours.input.ts';
import { moveSheet, noteStep } from './note-step.ts';
import { takeHours } from './take-hours.ts';
import { TimesheetSide, TimesheetStatus, TimesheetStepKind } from './timesheet.enums.ts';
import {
  done,
  refused,
  stateCodes,
  timesheetPayloadOf,
  wrong,
  type StateCode,
  type TimesheetPayload,
} from './timesheet-payload.ts';
import { canBeSubmitted } from './timesheet.rules.ts';

/** Characters of words with hours. */
export const longestNote = 500;

@InputType({ description: 'When she worked.' })
export class SubmitHoursInput {
  @Field(() => ID, { description: 'The sheet.' })
  timesheetId!: string;

  @Field(() => Int, { description: 'The `version` that was looked at.' })
  version!: number;

  @Field(() => HoursInput, { nullable: true, description: 'When it was; null = as the sheet says.' })
  hours?: HoursInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words for the host, at most 500 characters, kept in Unicode NFC; null when none.',
  })
  note?: string | null;
}

const SubmitHoursPayload = timesheetPayloadOf('SubmitHours', { ...stateCodes, ...hoursProblems });

@Resolver()
export class SubmitHoursMutation {
  @Mutation(() => SubmitHoursPayload, {
    description: 'Says when she worked a shift, as she who did; the host verifies it. May be said again until then.',
  })
  async submitHours(
    @Arg('input', () => SubmitHoursInput, { description: 'When she worked.' }) input: SubmitHoursInput,
    @Ctx() context: Context,
  ): Promise<TimesheetPayload<StateCode | HoursProblemCode>> {
    const { personId, now } = context;
    const seen = await askedTimesheet(input.timesheetId, ['hers'], context);
    const note = storable(input.note, longestNote);
    if (typeof note === 'string') return refused(seen, note, ['note']);
    return withSheet(context, seen, async ({ tx, sheet }) => {
      if (sheet.version !== input.version) return refused(sheet, 'CHANGED_MEANWHILE', ['version']);
      if (!canBeSubmitted(sheet)) return refused(sheet, 'NOT_ITS_TURN');
      const problems = await takeHours(tx, sheet, input.hours ?? null, now);
      if (problems.length > 0) return wrong(sheet, problems);
      moveSheet(sheet, TimesheetStatus.SUBMITTED, now);
      sheet.isCurrent = sheet.correctsId === null;
      const by = { side: TimesheetSide.PROFESSIONAL, byId: personId, at: now, note: note.text };
      noteStep(tx, sheet, TimesheetStepKind.ENTERED, by);
      return done(sheet);
    });
  }
}
