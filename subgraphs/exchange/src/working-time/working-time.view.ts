import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { activityOf, WorkActivity } from '../home-roster/work-activity.ts';
import { MemberRef } from '../references/member.ts';
import { WorkingTimeCounterKind } from './counters.rules.ts';
import { isOnCall, hour, type Duty } from './duty.rules.ts';

export enum WorkOrigin {
  PLATFORM = 'PLATFORM',
  HOME_ROSTER = 'HOME_ROSTER',
  TEACHING = 'TEACHING',
  COMBINATION_JOB = 'COMBINATION_JOB',
}

registerEnumType(WorkOrigin, {
  name: 'WorkOrigin',
  description: 'Where a span of work was told.',
  valuesConfig: {
    PLATFORM: { description: 'Signed up for here.' },
    HOME_ROSTER: { description: "In the home employer's roster." },
    TEACHING: { description: 'Teaching.' },
    COMBINATION_JOB: { description: 'In the weeks of a combination job.' },
  },
});

registerEnumType(WorkingTimeCounterKind, {
  name: 'WorkingTimeCounterKind',
  description: 'A limit of working time that counts over time.',
  valuesConfig: {
    SHORT_RESTS: { description: 'Shortened rests in the last 7 x 24 hours.' },
    LONG_NIGHTS_2_WEEKS: { description: 'Nights of more than 10 hours of work in the last 2 weeks.' },
    LONG_NIGHTS_52_WEEKS: { description: 'The same in the last 52 weeks.' },
    NIGHTS_16_WEEKS: { description: 'Nights that end after 02:00 in the last 16 weeks.' },
    AVERAGE_4_WEEKS: { description: 'Hours of work a week, on average over the last 4 weeks.' },
    AVERAGE_16_WEEKS: { description: 'Hours of work a week, on average over the last 16 weeks.' },
  },
});

@ObjectType({ description: 'A span of work of the person who asks.' })
export class WorkingDuty {
  @Field(() => DateTime, { description: 'First moment of it.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'The moment at which it is over.' })
  endsAt!: Date;

  @Field(() => WorkOrigin, { description: 'Where it was told.' })
  origin!: WorkOrigin;

  @Field(() => MemberRef, { nullable: true, description: 'Where she works; null while governance does not answer.' })
  member!: MemberRef | null;

  @Field(() => Boolean, { description: 'Whether it is a night shift (WT-6).' })
  isNight!: boolean;

  @Field(() => Boolean, { description: 'Whether she is on call, of which only calls are work.' })
  isOnCall!: boolean;

  @Field(() => WorkActivity, { description: 'What it is for.' })
  activity!: WorkActivity;

  @Field(() => Float, { description: 'Hours of work, without breaks.' })
  workHours!: number;

  @Field(() => Boolean, { description: 'Whether it is the shift in question.' })
  isAsked!: boolean;
}

@ObjectType({ description: 'A day of a working week, with the work that begins on it.' })
export class WorkingDay {
  @Field(() => LocalDate, { description: 'The day.' })
  date!: string;

  @Field(() => [WorkingDuty], { description: 'Work that begins on it, by start; empty for a free day.' })
  duties!: WorkingDuty[];
}

@ObjectType('WorkingWeek', { description: 'Seven days of work over all employers, for the person herself.' })
export class WorkingWeekView {
  @Field(() => [WorkingDay], { description: 'Seven days in their order.' })
  days!: WorkingDay[];

  @Field(() => Float, { description: 'Hours of work in them, without breaks.' })
  workHours!: number;

  @Field(() => Int, { description: 'Most nights in a row, with those before and after the week; 0 when none.' })
  nightsInARow!: number;

  @Field(() => Float, { nullable: true, description: 'The shortest rest in hours; null when there is none to count.' })
  shortestRestHours!: number | null;

  @Field(() => Int, { description: 'How often there is less rest between two shifts than the law asks.' })
  quickReturns!: number;

  @Field(() => [LocalDate], { description: 'Days of which a row of a roster could not be read.' })
  unreadableDays!: readonly string[];

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when every home employer's roster was heard; null when one was never linked.",
  })
  heardAt!: Date | null;
}

@ObjectType({ description: 'Consent to more presence duty than 48 hours a week (WT-15, ATB 4.8:2).' })
export class PresenceOptOut {
  @Field(() => Boolean, { description: 'Whether it is given.' })
  isGiven!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'Since when; null when it is not given.' })
  from!: string | null;
}

@ObjectType({ description: 'How much of a limit of working time somebody has used.' })
export class WorkingTimeCounter {
  @Field(() => WorkingTimeCounterKind, { description: 'What is counted.' })
  kind!: WorkingTimeCounterKind;

  @Field(() => Float, { description: 'How much of it there was.' })
  counted!: number;

  @Field(() => Float, { description: 'The most that the law allows, or her cao where it is stricter.' })
  limit!: number;

  @Field(() => String, { description: 'The rule, such as `WT-3`.' })
  ruleId!: string;

  @Field(() => String, { description: 'Where the rule comes from.' })
  source!: string;
}

export const dutyView = (duty: Duty, asked: Duty | null): WorkingDuty => ({
  startsAt: new Date(duty.from),
  endsAt: new Date(duty.until),
  origin: WorkOrigin[duty.origin],
  member: duty.memberId === null ? null : { id: duty.memberId },
  isNight: duty.night !== null,
  isOnCall: isOnCall(duty),
  activity: activityOf(duty.kind),
  workHours: duty.work / hour,
  isAsked: duty === asked,
});
