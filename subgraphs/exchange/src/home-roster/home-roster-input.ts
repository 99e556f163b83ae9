import { LocalDate } from '@naober/kit/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ShiftKind } from '../shift/open-shift.enums.ts';
import { HomeRosterRowErrorCode } from './told-interval.rules.ts';
import { WorkActivity } from './work-activity.ts';

registerEnumType(HomeRosterRowErrorCode, {
  name: 'HomeRosterRowErrorCode',
  description: 'What is wrong with one row of a home roster.',
  valuesConfig: {
    NOT_EMPLOYED_HERE: { description: 'The member employs no such person; the row is not kept.' },
    NOT_A_TIME: { description: 'A time is none; the day is kept.' },
    TIME_DOES_NOT_EXIST: { description: 'The clocks skip that local time; give an offset. The day is kept.' },
    TIME_IS_AMBIGUOUS: { description: 'The clocks show that local time twice; give an offset. The day is kept.' },
    ENDS_BEFORE_IT_BEGINS: { description: 'The end is not after the begin; the day is kept.' },
    TOO_LONG: { description: 'Longer than 48 hours; the day is kept.' },
    BREAK_TOO_LONG: { description: 'The break is as long as the work, or below zero; the day is kept.' },
    NO_DAY: { description: 'Not even a day could be read; the row is not kept.' },
    NOT_READABLE: {
      description: 'Nothing of it could be read, not even whose it is; what was known of it counts as unreadable.',
    },
    OUTSIDE_PERIOD: { description: 'It begins on a day outside the period told; the row is not kept.' },
  },
});

@InputType({ description: "A span of somebody's work at home." })
export class HomeRosterIntervalInput {
  @Field(() => ID, { description: 'Whose work.' })
  professionalId!: string;

  @Field(() => String, {
    description: 'First moment, ISO 8601: with an offset, or local time in Amsterdam without one.',
  })
  startsAt!: string;

  @Field(() => String, { description: 'The moment at which it is over, in the same form.' })
  endsAt!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Unpaid break in minutes; null when not known, the break of the law is counted then.',
  })
  breakMinutes?: number | null;

  @Field(() => ShiftKind, { defaultValue: ShiftKind.REGULAR, description: 'What kind of duty.' })
  kind!: ShiftKind;

  @Field(() => WorkActivity, { defaultValue: WorkActivity.WORK, description: 'What it is for; all of it counts.' })
  activity!: WorkActivity;

  @Field(() => String, { nullable: true, description: 'Its number in the roster; null when it has none.' })
  externalId?: string | null;
}

@InputType({ description: 'All work of these people at a member that begins in a period.' })
export class ImportHomeRosterInput {
  @Field(() => ID, { description: 'The employer.' })
  memberId!: string;

  @Field(() => [ID], {
    description: 'The people whose work is told, also who has none in the period; at most 1,000.',
  })
  professionalIds!: string[];

  @Field(() => LocalDate, { description: 'First day of the period.' })
  firstDay!: string;

  @Field(() => LocalDate, { description: 'Last day of the period; at most 400 days after the first.' })
  lastDay!: string;

  @Field(() => [HomeRosterIntervalInput], { description: 'Their work; at most 1,000 intervals.' })
  intervals!: HomeRosterIntervalInput[];
}

@ObjectType({ description: 'Why one row of a home roster was not read.' })
export class HomeRosterRowError {
  @Field(() => Int, { description: 'Which of the intervals, from 0.' })
  index!: number;

  @Field(() => HomeRosterRowErrorCode, { description: 'What is wrong.' })
  code!: HomeRosterRowErrorCode;
}
