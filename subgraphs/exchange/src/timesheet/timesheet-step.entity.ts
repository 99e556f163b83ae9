import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { TimesheetSide, TimesheetStepKind } from './timesheet.enums.ts';

/** A row is seen by who sees the sheet, whose own policy answers that; the words have a rule of their own. */
@ObjectType({ description: 'One step of a sheet: what was done, when, on whose side, and with which times.' })
@Entity({
  tableName: 'timesheet_step',
  policies: seenBy<TimesheetStep>(({ timesheetId }) => `exists (select from timesheet where id = ${timesheetId})`),
})
export class TimesheetStep {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  timesheetId!: string;

  /** Whose hours they are. */
  @Property({ type: 'uuid' })
  professionalId!: string;

  @Field(() => TimesheetStepKind, { description: 'What was done.' })
  @Enum({ items: () => TimesheetStepKind })
  kind!: TimesheetStepKind;

  @Field(() => TimesheetSide, { description: 'On whose side.' })
  @Enum({ items: () => TimesheetSide })
  side!: TimesheetSide;

  @Field(() => DateTime, { description: 'When.' })
  @Property({ type: 'timestamptz' })
  at!: Date;

  @Property({ type: 'uuid', nullable: true })
  byId: string | null = null;

  /** Words with it; of the two sides alone. */
  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  @Field(() => DateTime, { description: 'First moment of work as said then.' })
  @Property({ type: 'timestamptz' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'Last moment of work as said then.' })
  @Property({ type: 'timestamptz' })
  endsAt!: Date;

  @Field(() => Int, { description: 'Break as said then, in minutes.' })
  @Property({ type: 'integer' })
  breakMinutes!: number;
}
