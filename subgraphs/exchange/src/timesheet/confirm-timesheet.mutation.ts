import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { askedTimesheet, withSheet } from './asked-timesheet.ts';
import { confirmHours } from './confirm-hours.ts';
import { overlapsOther, timesOf } from './keep-hours.ts';
import { hoursProblems } from './hours-problem.rules.ts';
import {
  done,
  refused,
  stateCodes,
  timesheetPayloadOf,
  type StateCode,
  type TimesheetPayload,
} from './timesheet-payload.ts';
import { canBeAnswered } from './timesheet.rules.ts';

@InputType({ description: 'Which hours.' })
export class ConfirmTimesheetInput {
  @Field(() => ID, { description: 'The sheet.' })
  timesheetId!: string;

  @Field(() => Int, { description: 'The `version` that was looked at.' })
  version!: number;
}

type Code = StateCode | 'OVERLAPS';
const ConfirmTimesheetPayload = timesheetPayloadOf<Code>('ConfirmTimesheet', {
  ...stateCodes,
  OVERLAPS: hoursProblems.OVERLAPS,
});

@Resolver()
export class ConfirmTimesheetMutation {
  @Mutation(() => ConfirmTimesheetPayload, {
    description: 'Says, as she who worked it, that what the host verified is right; from then on it counts.',
  })
  async confirmTimesheet(
    @Arg('input', () => ConfirmTimesheetInput, { description: 'Which hours.' }) input: ConfirmTimesheetInput,
    @Ctx() context: Context,
  ): Promise<TimesheetPayload<Code>> {
    const { personId, now, events } = context;
    const seen = await askedTimesheet(input.timesheetId, ['hers'], context);
    return withSheet(context, seen, async ({ tx, sheet }) => {
      if (sheet.version !== input.version) return refused(sheet, 'CHANGED_MEANWHILE', ['version']);
      if (!canBeAnswered(sheet)) return refused(sheet, 'NOT_ITS_TURN');
      if (await overlapsOther(tx, sheet, timesOf(sheet))) return refused(sheet, 'OVERLAPS');
      await confirmHours({ tx, events, now }, sheet, personId);
      return done(sheet);
    });
  }
}
