import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Field, ObjectType, type ClassType } from 'type-graphql';
import { possibleTimes } from '../shift/shift-refusal.ts';
import { hoursProblems, type HoursProblem, type HoursProblemCode } from './hours-problem.rules.ts';
import { Timesheet } from './timesheet.entity.ts';

export interface TimesheetPayload<Code extends string> {
  timesheet: Timesheet | null;
  possibleTimes: string[];
  userErrors: CodedError<Code>[];
}

/** What every mutation of hours may say. */
export const stateCodes = {
  CHANGED_MEANWHILE: 'Somebody changed it since it was looked at; `timesheet` has it as it is now.',
  NOT_ITS_TURN: 'As it stands now that cannot be done with it.',
} as const;
export type StateCode = keyof typeof stateCodes;

/** Of words alone. */
export const wordCodes = {
  TEXT_TOO_LONG: hoursProblems.TEXT_TOO_LONG,
  TEXT_NOT_STORABLE: hoursProblems.TEXT_NOT_STORABLE,
} as const;

/** The payload of a mutation of one sheet, with the error type of the same name. */
export function timesheetPayloadOf<Code extends string>(
  mutation: string,
  codes: Record<Code, string>,
): ClassType<TimesheetPayload<Code>> {
  const MutationError = userErrorOf<Code>(mutation, codes);
  const field = `${mutation[0]!.toLowerCase()}${mutation.slice(1)}`;

  @ObjectType(`${mutation}Payload`, { description: `What became of a ${field}.` })
  class Payload {
    @Field(() => Timesheet, { nullable: true, description: 'The hours as they stand now, changed or not.' })
    timesheet!: Timesheet | null;

    @Field(() => [String], possibleTimes)
    possibleTimes!: string[];

    @Field(() => [MutationError], { description: 'Why it was refused; empty when it was not.' })
    userErrors!: CodedError<Code>[];
  }
  return Payload as unknown as ClassType<TimesheetPayload<Code>>;
}

export const done = (timesheet: Timesheet): TimesheetPayload<never> => ({
  timesheet,
  possibleTimes: [],
  userErrors: [],
});

/** Nothing was changed. */
export const refused = <Code extends string>(
  timesheet: Timesheet,
  code: Code,
  field: readonly string[] = ['timesheetId'],
): TimesheetPayload<Code> => ({
  timesheet,
  possibleTimes: [],
  userErrors: [userError(code, `It is ${timesheet.status}, version ${timesheet.version}.`, [...field])],
});

/** Nothing was changed, because of what was entered. */
export const wrong = (timesheet: Timesheet, problems: readonly HoursProblem[]): TimesheetPayload<HoursProblemCode> => ({
  timesheet,
  possibleTimes: problems.flatMap(one => one.possibleTimes),
  userErrors: problems.map(({ code, field }) => userError(code, hoursProblems[code], ['hours', ...field])),
});
