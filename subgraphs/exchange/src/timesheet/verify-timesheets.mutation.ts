import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { GraphQLError } from 'graphql';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { possibleTimes } from '../shift/shift-refusal.ts';
import { hoursProblems, type HoursProblemCode } from './hours-problem.rules.ts';
import { HoursInput } from './hours.input.ts';
import { stateCodes, type StateCode } from './timesheet-payload.ts';
import { Timesheet } from './timesheet.entity.ts';
import { verifyHours } from './verify-hours.ts';

@InputType({ description: 'Hours that the host verifies.' })
export class VerifiedHoursInput {
  @Field(() => ID, { description: 'The sheet.' })
  timesheetId!: string;

  @Field(() => Int, { description: 'The `version` that was looked at.' })
  version!: number;

  @Field(() => HoursInput, {
    nullable: true,
    description: 'When it was, where the sheet says something else, or she forgot to enter it; null = as it says.',
  })
  hours?: HoursInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words for her, at most 500 characters, kept in Unicode NFC; null when none.',
  })
  note?: string | null;
}

@InputType({ description: 'Which hours.' })
export class VerifyTimesheetsInput {
  @Field(() => [VerifiedHoursInput], { description: 'The hours, 1 to 100, each sheet once.' })
  rows!: VerifiedHoursInput[];
}

type Code = StateCode | HoursProblemCode | 'NOT_THERE';
const VerifyTimesheetsError = userErrorOf<Code>('VerifyTimesheets', {
  ...stateCodes,
  ...hoursProblems,
  NOT_THERE: 'There is no such sheet that you verify.',
});

const ManyError = userErrorOf<'TOO_MANY'>('VerifyTimesheetsAtOnce', {
  TOO_MANY: 'No row, more than 100, or a sheet twice.',
});

@ObjectType({ description: 'What became of one row.' })
export class VerifiedTimesheet {
  @Field(() => ID, { description: 'The sheet that was named.' })
  timesheetId!: string;

  @Field(() => Timesheet, { nullable: true, description: 'The hours as they stand now; null when not there.' })
  timesheet!: Timesheet | null;

  @Field(() => [String], possibleTimes)
  possibleTimes!: string[];

  @Field(() => [VerifyTimesheetsError], { description: 'Why this row was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@ObjectType({ description: 'What became of a verifyTimesheets.' })
export class VerifyTimesheetsPayload {
  @Field(() => [VerifiedTimesheet], { description: 'An outcome for each row, in their order.' })
  rows!: VerifiedTimesheet[];

  @Field(() => [ManyError], { description: 'Why nothing was done at all; empty when something was.' })
  userErrors!: CodedError<'TOO_MANY'>[];
}

const most = 100;

@Resolver()
export class VerifyTimesheetsMutation {
  @Mutation(() => VerifyTimesheetsPayload, {
    description:
      'Verifies hours for the host, as planner, team lead or deputy of the department; each row by itself: one that is refused holds up no other.',
  })
  async verifyTimesheets(
    @Arg('input', () => VerifyTimesheetsInput, { description: 'Which hours.' }) { rows }: VerifyTimesheetsInput,
    @Ctx() context: Context,
  ): Promise<VerifyTimesheetsPayload> {
    if (context.viewer.personId === null) throw fail('UNAUTHENTICATED', 'Sign in first.');
    const isOnce = new Set(rows.map(({ timesheetId }) => timesheetId)).size === rows.length;
    if (rows.length === 0 || rows.length > most || !isOnce)
      return { rows: [], userErrors: [userError('TOO_MANY', `${rows.length} rows.`, ['rows'])] };
    const outcomes: VerifiedTimesheet[] = [];
    for (const row of rows) outcomes.push(await outcomeOf(row, context));
    return { rows: outcomes, userErrors: [] };
  }
}

async function outcomeOf(row: VerifiedHoursInput, context: Context): Promise<VerifiedTimesheet> {
  const { timesheetId } = row;
  try {
    return { timesheetId, ...(await verifyHours(context, row)) };
  } catch (error) {
    const isNotThere = error instanceof GraphQLError && error.extensions['code'] === 'NOT_FOUND';
    if (!isNotThere) throw error;
    const userErrors = [userError<Code>('NOT_THERE', `There is no sheet ${timesheetId}.`, ['timesheetId'])];
    return { timesheetId, timesheet: null, possibleTimes: [], userErrors };
  }
}
