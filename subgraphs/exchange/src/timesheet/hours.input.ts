import { Field, InputType, Int } from 'type-graphql';

const time =
  'by the clock in Europe/Amsterdam, `2026-10-24T23:00`; where the clock shows it twice with its offset, `2026-10-25T02:30+02:00`.';

@InputType({ description: 'A call while on call.' })
export class CallInput {
  @Field(() => String, { description: `When she was called, ${time}` })
  startsAt!: string;

  @Field(() => String, { description: 'When that work was over, written as `startsAt`.' })
  endsAt!: string;
}

@InputType({ description: 'When somebody worked.' })
export class HoursInput {
  @Field(() => String, { description: `First moment ${time}` })
  startsAt!: string;

  @Field(() => String, { description: 'Last moment, written as `startsAt`; at most 24 h later.' })
  endsAt!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Break in minutes; null = the break of the law (WT-13).',
  })
  breakMinutes?: number | null;

  @Field(() => [CallInput], { defaultValue: [], description: 'While on call: when she worked; at most 24.' })
  calls!: CallInput[];
}
