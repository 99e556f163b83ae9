import { DateTime } from '@naober/kit/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A call while she was on call.' })
export class TimesheetCall {
  @Field(() => DateTime, { description: 'When she was called.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'When that work was over.' })
  endsAt!: Date;
}

@ObjectType({ description: 'Minutes of somebody in one band of her cao. For information; never pay.' })
export class BandTotal {
  @Field(() => String, { description: 'Code of the band by the cao of the home employer, such as `NIGHT`.' })
  band!: string;

  @Field(() => Int, { description: 'Minutes, corrections included.' })
  minutes!: number;
}

@ObjectType({ description: 'Hours of somebody in one month.' })
export class HoursMonth {
  @Field(() => Int, { description: 'Minutes that both sides agree on, corrections included.' })
  confirmedMinutes!: number;

  @Field(() => Int, { description: 'Minutes that still wait for one of them, as the sheets say now.' })
  waitingMinutes!: number;

  @Field(() => [BandTotal], { description: 'What both agree on, by band, the most first.' })
  bands!: BandTotal[];
}
