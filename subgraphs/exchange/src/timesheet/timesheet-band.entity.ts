import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { Field, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '@naober/kit/subgraph';

/** A row is seen by who sees the sheet, whose own policy answers that. */
@ObjectType({
  description: 'Minutes of a sheet in one month and one band of the home cao. For information; never pay.',
})
@Entity({
  tableName: 'timesheet_band',
  policies: seenBy<TimesheetBand>(({ timesheetId }) => `exists (select from timesheet where id = ${timesheetId})`),
})
export class TimesheetBand {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  timesheetId!: string;

  @Field(() => LocalDate, { description: 'First day of the month in which they were worked.' })
  @Property({ type: 'date' })
  localMonth!: string;

  @Field(() => String, { description: 'Code of the band by the cao of the home employer, such as `NIGHT`.' })
  @Property({ type: 'text' })
  band!: string;

  @Field(() => Int, { description: 'Minutes; of a correction the difference, which may be less than 0.' })
  @Property({ type: 'integer' })
  minutes!: number;
}
