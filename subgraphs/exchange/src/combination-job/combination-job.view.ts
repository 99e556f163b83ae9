import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FindingCodeEnum } from '../eligibility/eligibility.view.ts';
import { Enforcement, type FindingCode } from '../eligibility/finding.rules.ts';
import { Weekday } from '../participation/participation.enums.ts';
import { MemberRef } from '../references/member.ts';
import type { PatternFinding } from './pattern-findings.rules.ts';
import type { PatternDay, PatternWeek } from './weeks.rules.ts';

@ObjectType({ description: 'Work on a day that returns, at one of the two employers.' })
export class CombinationJobDay {
  @Field(() => Weekday, { description: 'On which day of the week it begins.' })
  weekday!: Weekday;

  @Field(() => MemberRef, { nullable: true, description: 'At which employer; null while governance does not answer.' })
  member!: MemberRef | null;

  @Field(() => String, { description: 'When it begins by the clock, such as `07:30`.' })
  from!: string;

  @Field(() => String, { description: 'When it ends by the clock; not later than its begin means the next day.' })
  until!: string;

  @Field(() => Int, { description: 'Minutes of break.' })
  breakMinutes!: number;
}

@ObjectType({ description: 'A week of a combination job; its weeks return in their order.' })
export class CombinationJobWeek {
  @Field(() => [CombinationJobDay], { description: 'Its work, by day; empty for a free week.' })
  days!: CombinationJobDay[];
}

@InputType({ description: 'Work on a day that returns, at one of the two employers.' })
export class CombinationJobDayInput {
  @Field(() => Weekday, { description: 'On which day of the week it begins.' })
  weekday!: Weekday;

  @Field(() => ID, { description: 'At which employer.' })
  memberId!: string;

  @Field(() => String, { description: 'When it begins by the clock, such as `07:30`.' })
  from!: string;

  @Field(() => String, { description: 'When it ends by the clock; not later than its begin means the next day.' })
  until!: string;

  @Field(() => Int, { description: 'Minutes of break, less than the work lasts.' })
  breakMinutes!: number;
}

@InputType({ description: 'A week of a combination job.' })
export class CombinationJobWeekInput {
  @Field(() => [CombinationJobDayInput], { description: 'Its work, at most 14 spans; empty for a free week.' })
  days!: CombinationJobDayInput[];
}

@ObjectType({
  description: 'What a rule of working time says of one week of a combination job, by its own hours alone.',
})
export class CombinationJobFinding {
  @Field(() => Int, { description: 'Which week, from 1.' })
  week!: number;

  @Field(() => LocalDate, { description: 'A day on which it shows.' })
  onDay!: string;

  @Field(() => Boolean, { description: 'Whether it shows, or shows so, only around a change of the clocks.' })
  isOfClock!: boolean;

  @Field(() => FindingCodeEnum, { description: 'What speaks against it; stable, to be translated by the client.' })
  code!: FindingCode;

  @Field(() => Enforcement, {
    description: 'How strictly it is kept: what is BLOCK cannot be agreed, unless it is of the clock alone.',
  })
  enforcement!: Enforcement;

  @Field(() => String, { description: 'The rule, such as `WT-4`.' })
  ruleId!: string;

  @Field(() => String, { description: 'Where the rule comes from.' })
  source!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Hours of rest that there are; null when rest is not the matter.',
  })
  restHours!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Hours of rest that the law asks; null when rest is not the matter.',
  })
  minimumRestHours!: number | null;

  @Field(() => Float, { nullable: true, description: 'What was counted, as the rule counts; null when nothing was.' })
  counted!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The most of it that the rule allows; null when nothing was counted.',
  })
  limit!: number | null;
}

@ObjectType({
  description: 'Work that was signed up for at the time of a combination job; nothing is cancelled by it.',
})
export class CombinationJobConflict {
  @Field(() => DateTime, { description: 'First moment of that shift.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'The moment at which it is over.' })
  endsAt!: Date;

  @Field(() => MemberRef, { nullable: true, description: 'Its host; null while governance does not answer.' })
  member!: MemberRef | null;
}

const order = Object.values(Weekday);
const byDay = (a: PatternDay, b: PatternDay): number =>
  order.indexOf(a.weekday) - order.indexOf(b.weekday) || a.from.localeCompare(b.from);

export const weekView = (week: PatternWeek): CombinationJobWeek => ({
  days: [...week].sort(byDay).map(({ memberId, ...day }) => ({ ...day, member: { id: memberId } })),
});

export const plainWeeks = (weeks: readonly CombinationJobWeekInput[]): PatternWeek[] =>
  weeks.map(({ days }) =>
    days.map(({ weekday, memberId, from, until, breakMinutes }) => ({ weekday, memberId, from, until, breakMinutes })),
  );

export const findingView = ({ week, onDay, isOfClock, finding }: PatternFinding): CombinationJobFinding => {
  const { code, enforcement, ruleId, source, restHours, minimumRestHours, counted, limit } = finding;
  return { week, onDay, isOfClock, code, enforcement, ruleId, source, restHours, minimumRestHours, counted, limit };
};
